using BinNode.Core.Cycle;
using BinNode.Core.Settings;
using BinNode.Esp32;

namespace BinNode.Node;

/// <summary>The only link of this image.</summary>
public static class UplinkFactory
{
    /// <summary>The links that there are, a bit each in the order of the setting's choices: a modem.</summary>
    public static int Links(Board board) => 2;

    /// <summary>Fits the modem into the parts.</summary>
    public static void Fit(NodeParts parts, NodeHardware hardware, NodeSettings settings) => CellularLink.Fit(parts, hardware, settings);
}
