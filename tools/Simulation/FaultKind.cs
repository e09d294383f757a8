namespace BinNode.Simulation;

/// <summary>What can go wrong in one wake of a torture run.</summary>
public enum FaultKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The power goes at some call.</summary>
    PowerCut,

    /// <summary>A call throws.</summary>
    Exception,

    /// <summary>A call finds no memory.</summary>
    OutOfMemory,

    /// <summary>A peripheral throws at every call.</summary>
    DeadPeripheral,

    /// <summary>A peripheral hangs.</summary>
    Hang,

    /// <summary>The file system is full.</summary>
    FlashFull,

    /// <summary>Writes fail; whether they took place is chance.</summary>
    WriteFails,

    /// <summary>Reads fail.</summary>
    ReadFails,

    /// <summary>A bit of a stored file flips.</summary>
    BitFlip,

    /// <summary>The platform formats the partition.</summary>
    Format,

    /// <summary>The battery sags: the radio would reset the chip.</summary>
    BrownOut,

    /// <summary>The calendar clock starts at 1970.</summary>
    ClockLost,

    /// <summary>The calendar clock jumps.</summary>
    ClockJump,

    /// <summary>The network tells a wrong time.</summary>
    WrongTime,

    /// <summary>The platform sets the clock behind the core's back.</summary>
    LateClock,

    /// <summary>The oscillator changes its speed.</summary>
    Drift,

    /// <summary>The range sensor fails.</summary>
    SensorFault,

    /// <summary>A switch wakes the node every second.</summary>
    SwitchStorm,

    /// <summary>No network.</summary>
    NoNetwork,

    /// <summary>The link joins and does not route.</summary>
    NotRouting,

    /// <summary>The broker refuses.</summary>
    BrokerRefuses,

    /// <summary>The connection is lost at some call.</summary>
    ConnectionLost,

    /// <summary>Confirmations are lost, late or doubled, or messages are, by chance.</summary>
    BadAcks,

    /// <summary>The connection is half open.</summary>
    HalfOpen,

    /// <summary>The broker confirms what it does not hand on, and restarts without its memory.</summary>
    ForgetfulBroker,

    /// <summary>The backend's own confirmations are late, lost, doubled, old, or of readings that are not stored.</summary>
    BadBackend,
}
