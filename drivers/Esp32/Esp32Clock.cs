using System.Threading;
using BinNode.Contracts;
using nanoFramework.Hardware.Esp32;

namespace BinNode.Esp32;

/// <summary>Monotonic time from the chip's 64-bit microsecond timer. The tick count of the runtime would only move in steps of 10 ms.</summary>
public sealed class Esp32Clock : IClock
{
    /// <inheritdoc />
    public long NowMs => (long)(HighResTimer.GetCurrent() / 1000);

    /// <inheritdoc />
    public void Sleep(int ms)
    {
        Thread.Sleep(ms);
    }
}
