namespace BinNode.VirtualBoard;

/// <summary>A serial line as its far end sees it.</summary>
public interface ISerialLine
{
    /// <summary>Microseconds since the simulation began.</summary>
    long NowUs { get; }

    /// <summary>Sends bytes to the chip; they arrive one after the other at the line's speed, after the delay. They are lost when the chip's port is closed.</summary>
    void Send(ReadOnlySpan<byte> data, long afterUs = 0);

    /// <summary>Runs something later, in virtual time, whether the chip is awake or not.</summary>
    Scheduled Schedule(long afterUs, Action action);
}
