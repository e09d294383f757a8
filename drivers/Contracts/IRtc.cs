namespace BinNode.Contracts;

/// <summary>
/// The system's calendar clock. It goes on through deep sleep, starts at 1970 after a loss of power,
/// drifts by some percent on the internal oscillator, and jumps when the network sets it.
/// Whether it tells the truth is for the clock epochs of the core to judge.
/// </summary>
public interface IRtc
{
    /// <summary>Seconds since 1970-01-01T00:00:00Z as the chip believes.</summary>
    long Seconds { get; }

    /// <summary>Sets the clock.</summary>
    void Set(long unixSeconds);
}
