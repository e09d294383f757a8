namespace BinNode.VirtualBoard;

/// <summary>Ties virtual time to real time while something real (a serial port of the host) is attached.</summary>
public interface IPacer
{
    /// <summary>True while time runs 1:1.</summary>
    bool IsActive { get; }

    /// <summary>Longest step at once in microseconds, so that what comes from outside is noticed.</summary>
    long StepUs { get; }

    /// <summary>Waits in real time for as long as virtual time is about to pass.</summary>
    void AwaitReal(long fromUs, long toUs);

    /// <summary>Brings what came from outside into the simulation.</summary>
    void Pump();
}
