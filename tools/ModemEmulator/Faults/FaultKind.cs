namespace BinNode.ModemEmulator;

/// <summary>What may happen to a byte between host and modem.</summary>
public enum FaultKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The modem reports something unasked just before the byte.</summary>
    Unsolicited,

    /// <summary>The byte is lost.</summary>
    Lost,

    /// <summary>The byte comes twice.</summary>
    Doubled,

    /// <summary>The line holds still for 20 seconds: answers come late.</summary>
    Stall,

    /// <summary>The modem restarts.</summary>
    Reset,

    /// <summary>The modem's port falls to half its speed, for good.</summary>
    HalfBaud,
}
