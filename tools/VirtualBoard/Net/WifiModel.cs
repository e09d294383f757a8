namespace BinNode.VirtualBoard;

/// <summary>Wi-Fi of the board.</summary>
internal sealed class WifiModel : IWifiHost
{
}
