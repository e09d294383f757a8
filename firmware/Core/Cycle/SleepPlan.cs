using BinNode.Contracts;

namespace BinNode.Core.Cycle;

/// <summary>What a wake ends with. Made before anything can fail, so that there always is one.</summary>
public sealed class SleepPlan
{
    /// <summary>Sleep after a wake that could not plan, in seconds: long enough to spare the battery, short enough to be noticed.</summary>
    public const int FallbackS = 900;

    /// <summary>A sleep that is only a fresh start: settings have changed, or there is more to do at once.</summary>
    public const int FreshStartS = 2;

    /// <summary>
    /// Longest sleep in seconds. An external watchdog counts through the sleep and wants a kick in every period, 7,200 s at most (TPL5010
    /// datasheet SNAS651): this is that, less 1 % for its timer and 5 % for the chip's. A longer plan takes several sleeps; a wake between
    /// them does nothing but kick.
    /// </summary>
    public const int LongestS = 6600;

    /// <summary>Seconds to sleep, 1 to <see cref="LongestS"/>.</summary>
    public int Seconds = FallbackS;

    /// <summary>What else may wake the node.</summary>
    public WakeSources Sources = WakeSources.Console;

    /// <summary>True: restart instead of sleeping.</summary>
    public bool Reboot;
}
