namespace BinNode.Core.Payload;

/// <summary>What the backend can ask of a node.</summary>
public enum CommandKind : byte
{
    /// <summary>Apply settings: the text is lines of key=value.</summary>
    Set = 1,

    /// <summary>Report now: status and diagnostics too.</summary>
    Report = 2,

    /// <summary>Measure a burst; the argument is the number of readings.</summary>
    Measure = 3,

    /// <summary>Send the log of the last faults.</summary>
    Log = 4,

    /// <summary>Rotate a secret: the text is name=value.</summary>
    Rotate = 5,

    /// <summary>Keep the console on; the argument is minutes.</summary>
    Console = 6,

    /// <summary>Start anew.</summary>
    Reboot = 7,
}
