using System;
using BinNode.Contracts;
using nanoFramework.Runtime.Native;

namespace BinNode.Esp32;

/// <summary>The chip's calendar clock: runs on the internal slow oscillator in deep sleep, starts at 1970 when power was lost.</summary>
public sealed class Esp32Rtc : IRtc
{
    /// <inheritdoc />
    public long Seconds => DateTime.UtcNow.ToUnixTimeSeconds();

    /// <inheritdoc />
    public void Set(long unixSeconds)
    {
        Rtc.SetSystemTime(DateTime.FromUnixTimeSeconds(unixSeconds));
    }
}
