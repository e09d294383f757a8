namespace BinNode.ModemEmulator;

/// <summary>What a modem is doing, as far as its current depends on it.</summary>
public enum ModemActivity
{
    /// <summary>Without power, or switched off.</summary>
    Off,

    /// <summary>It starts; the radio is silent.</summary>
    Starting,

    /// <summary>It searches for the network and asks to be let in.</summary>
    Attaching,

    /// <summary>It is connected.</summary>
    Connected,

    /// <summary>The session is over and the network has not released the connection yet.</summary>
    Releasing,

    /// <summary>Released, it can be paged until the active time is over (T3324).</summary>
    Reachable,

    /// <summary>Power saving mode: registered, deaf.</summary>
    Asleep,
}
