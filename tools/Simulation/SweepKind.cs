namespace BinNode.Simulation;

/// <summary>What a sweep lets happen at every call.</summary>
public enum SweepKind
{
    /// <summary>The power goes before, during and after the call.</summary>
    Cut,

    /// <summary>The call throws.</summary>
    Throw,

    /// <summary>The call finds no memory.</summary>
    OutOfMemory,

    /// <summary>The call hangs.</summary>
    Hang,

    /// <summary>The network connection is lost at the call.</summary>
    ConnectionLost,
}
