namespace BinNode.Wifi;

/// <summary>What the link has to know of the network.</summary>
public sealed class WifiSettings
{
    /// <summary>Name of the network, 1 to 32 bytes; empty when none is configured.</summary>
    public string Ssid { get; init; }

    /// <summary>Its password, at most 64 bytes; empty for an open network.</summary>
    public string Password { get; init; }

    /// <summary>Host name or address of the time server (SNTP, UDP port 123).</summary>
    public string TimeServer { get; init; }
}
