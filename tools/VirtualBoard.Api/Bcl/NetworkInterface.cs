using BinNode.VirtualBoard;

namespace NanoBcl.Net.NetworkInformation;

public class NetworkInterface
{
    private readonly IWifiHost wifi;

    private NetworkInterface(IWifiHost wifi)
    {
        this.wifi = wifi;
    }

    public string IPv4Address => wifi.Address;

    public byte[] PhysicalAddress => wifi.HardwareAddress;

    public static NetworkInterface[] GetAllNetworkInterfaces() => new[] { new NetworkInterface(CurrentBoard.Host.Wifi) };
}
