namespace BinNode.VirtualBoard;

/// <summary>The station's stored configuration: the platform keeps it in flash beside the firmware's files.</summary>
public sealed class WifiConfiguration
{
    public WifiConfiguration(int options, string ssid, string password)
    {
        Options = options;
        Ssid = ssid;
        Password = password;
    }

    public int Options { get; }

    public string Ssid { get; }

    public string Password { get; }
}
