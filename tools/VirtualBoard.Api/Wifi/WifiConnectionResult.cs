namespace System.Device.Wifi;

public sealed class WifiConnectionResult
{
    internal WifiConnectionResult(WifiConnectionStatus status)
    {
        ConnectionStatus = status;
    }

    public WifiConnectionStatus ConnectionStatus { get; }
}
