using BinNode.Core.Cycle;
using BinNode.Core.Settings;
using BinNode.Esp32;

namespace BinNode.Node;

/// <summary>The only link of this image.</summary>
public static class UplinkFactory
{
    /// <summary>The links that there are, a bit each in the order of the setting's choices: Wi-Fi.</summary>
    public static int Links(Board board) => 1;

    /// <summary>Fits Wi-Fi into the parts.</summary>
    public static void Fit(NodeParts parts, NodeHardware hardware, NodeSettings settings) => WifiLink.Fit(parts, hardware, settings);
}
