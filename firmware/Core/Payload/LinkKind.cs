namespace BinNode.Core.Payload;

/// <summary>By which way a session went.</summary>
public enum LinkKind : byte
{
    /// <summary>There was none.</summary>
    None = 0,

    /// <summary>Wi-Fi.</summary>
    Wifi = 1,

    /// <summary>A cellular modem.</summary>
    Cellular = 2,
}
