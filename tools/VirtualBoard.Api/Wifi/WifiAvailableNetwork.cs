namespace System.Device.Wifi;

public class WifiAvailableNetwork
{
    private const int RawLength = 33;

    internal WifiAvailableNetwork(string name, int signalDbm)
    {
        Ssid = name.PadRight(RawLength, '\0'); // as the runtime hands it out: all of its 33 bytes
        NetworkRssiInDecibelMilliwatts = signalDbm;
    }

    public string Ssid { get; }

    public double NetworkRssiInDecibelMilliwatts { get; }
}
