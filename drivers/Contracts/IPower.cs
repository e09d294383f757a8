namespace BinNode.Contracts;

/// <summary>Waking and sleeping of the chip.</summary>
public interface IPower
{
    /// <summary>Why the node is awake.</summary>
    WakeCause Cause { get; }

    /// <summary>Deep sleep. Does not return on the device: the next wake starts at Main with nothing in memory.</summary>
    /// <param name="seconds">Seconds until the timer wakes the node, 1 to 604800.</param>
    /// <param name="sources">What else may wake it; a source the board lacks, or whose switch is active now, is left out.</param>
    void Sleep(int seconds, WakeSources sources);

    /// <summary>Restarts the chip. Does not return on the device.</summary>
    void Reboot();
}
