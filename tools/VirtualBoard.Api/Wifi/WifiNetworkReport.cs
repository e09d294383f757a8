namespace System.Device.Wifi;

public class WifiNetworkReport
{
    internal WifiNetworkReport(string[] names, int[] signalDbm)
    {
        AvailableNetworks = new WifiAvailableNetwork[names.Length];
        for (int i = 0; i < names.Length; i++)
        {
            AvailableNetworks[i] = new WifiAvailableNetwork(names[i], signalDbm[i]);
        }
    }

    public WifiAvailableNetwork[] AvailableNetworks { get; }
}
