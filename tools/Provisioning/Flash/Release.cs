namespace BinNode.Provisioning.Flash;

/// <summary>
/// What this release was built against. Firmware and packages belong together: an assembly with native code is accepted only by
/// firmware with the same native checksums.
/// </summary>
public static class Release
{
    /// <summary>The nanoFramework firmware line, as nanoff takes it.</summary>
    public const string FirmwareVersion = "1.17.0.257";

    /// <summary>Name of the application's file for a node on Wi-Fi.</summary>
    public const string ImageName = "BinNode.WifiImage.bin";

    /// <summary>Name of the application's file for a node with a modem.</summary>
    public const string ModemImageName = "BinNode.CellularImage.bin";
}
