using BinNode.Core.Cycle;
using BinNode.Core.Settings;
using BinNode.Wifi;

namespace BinNode.Node;

/// <summary>The node's own radio as its link.</summary>
public static class WifiLink
{
    /// <summary>Fits it into the parts.</summary>
    public static void Fit(NodeParts parts, NodeHardware hardware, NodeSettings settings)
    {
        WifiSettings network = new WifiSettings
        {
            Ssid = settings.Text(Setting.WifiSsid),
            Password = settings.Text(Setting.WifiPassword),
            TimeServer = settings.Text(Setting.TimeServer),
        };
        WifiUplink uplink = new WifiUplink(network, new M2MqttFactory(), hardware.Clock);
        parts.Uplink = uplink;
        parts.Radio = uplink;
        parts.Scanner = uplink;
    }
}
