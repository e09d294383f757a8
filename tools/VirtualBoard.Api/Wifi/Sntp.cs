using BinNode.VirtualBoard;

namespace nanoFramework.Networking;

public class Sntp
{
    public static void Stop() => CurrentBoard.Host.Wifi.StopSntp();
}
