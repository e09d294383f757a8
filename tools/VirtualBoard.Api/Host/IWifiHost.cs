namespace BinNode.VirtualBoard;

/// <summary>Wi-Fi as the nanoFramework API shows it.</summary>
public interface IWifiHost
{
}
