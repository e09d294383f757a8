namespace System.Net.NetworkInformation;

public class NetworkAPStationEventArgs : EventArgs
{
    private extern NetworkAPStationEventArgs();

    public extern bool IsConnected { get; }

    public extern int StationIndex { get; }
}
