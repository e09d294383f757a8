using BinNode.VirtualBoard;

namespace System.Device.Wifi;

public sealed class WifiAdapter : IDisposable
{
    private WifiAdapter()
    {
    }

    public static WifiAdapter[] FindAllAdapters() => new[] { new WifiAdapter() };

    public WifiConnectionResult Connect(string ssid, WifiReconnectionKind reconnectionKind, string passwordCredential)
    {
        return new WifiConnectionResult((WifiConnectionStatus)CurrentBoard.Host.Wifi.Connect(ssid, passwordCredential));
    }

    public WifiNetworkReport NetworkReport => new(CurrentBoard.Host.Wifi.ScannedNames, CurrentBoard.Host.Wifi.ScannedDbm);

    public void ScanAsync() => CurrentBoard.Host.Wifi.StartScan();

    public void Disconnect() => CurrentBoard.Host.Wifi.Disconnect();

    public void Dispose()
    {
    }
}
