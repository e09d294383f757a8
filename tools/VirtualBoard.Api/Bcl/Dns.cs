using System.Net;
using BinNode.VirtualBoard;

namespace NanoBcl.Net;

public static class Dns
{
    public static IPHostEntry GetHostEntry(string hostNameOrAddress)
    {
        return new IPHostEntry { HostName = hostNameOrAddress, AddressList = new[] { IPAddress.Parse(CurrentBoard.Host.Wifi.Resolve(hostNameOrAddress)) } };
    }
}
