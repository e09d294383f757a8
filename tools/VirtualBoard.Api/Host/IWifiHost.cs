namespace BinNode.VirtualBoard;

/// <summary>Wi-Fi as the nanoFramework API shows it, and what goes over it besides MQTT.</summary>
public interface IWifiHost
{
    /// <summary>The stored configuration of the station.</summary>
    WifiConfiguration Configuration { get; }

    /// <summary>Stores it in flash. The radio follows it at the next start of the chip, not before.</summary>
    void Save(WifiConfiguration configuration);

    /// <summary>IPv4 address in dotted form, "0.0.0.0" for none.</summary>
    string Address { get; }

    /// <summary>Hardware address, 6 bytes.</summary>
    byte[] HardwareAddress { get; }

    /// <summary>Tries to join; returns a value of WifiConnectionStatus.</summary>
    int Connect(string ssid, string password);

    /// <summary>Leaves the network.</summary>
    void Disconnect();

    /// <summary>Looks for networks; throws InvalidOperationException when the radio does not run.</summary>
    void StartScan();

    /// <summary>Names that the last scan has found so far, strongest first.</summary>
    string[] ScannedNames { get; }

    /// <summary>Signal of each in dBm.</summary>
    int[] ScannedDbm { get; }

    /// <summary>Resolves a name. Throws SocketException when it cannot.</summary>
    string Resolve(string host);

    /// <summary>Stops the runtime's own time client.</summary>
    void StopSntp();

    /// <summary>Sends a datagram and waits for the answer; throws SocketException when none comes in time.</summary>
    int Exchange(string address, int port, byte[] request, byte[] answer, int timeoutMs);
}
