using BinNode.Core.Cycle;
using BinNode.Core.Settings;
using BinNode.Esp32;

namespace BinNode.Node;

/// <summary>The link that the settings name. The images in firmware/Images have factories of their own.</summary>
public static class UplinkFactory
{
    private const int Cellular = 1;

    /// <summary>The links that there are, a bit each in the order of the setting's choices. A board without a modem's UART has Wi-Fi only.</summary>
    public static int Links(Board board) => board.HasModemUart ? 3 : 1;

    /// <summary>Fits the link into the parts; Wi-Fi where the other one is missing.</summary>
    public static void Fit(NodeParts parts, NodeHardware hardware, NodeSettings settings)
    {
        if (settings.Number(Setting.Uplink) == Cellular && hardware.Board.HasModemUart)
        {
            CellularLink.Fit(parts, hardware, settings);
        }
        else
        {
            WifiLink.Fit(parts, hardware, settings);
        }
    }
}
