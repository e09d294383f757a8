using nanoFramework.Runtime.Native;

namespace BinNode.Esp32;

/// <summary>The boards by the firmware image they run: one application for all of them.</summary>
public static class BoardCatalog
{
    /// <summary>The board of the chip that this runs on.</summary>
    public static Board OfThisChip() => OfTarget(SystemInfo.TargetName);

    /// <summary>The board for a target name of nanoff, such as "ESP32_S3_QUAD". An unknown one gets the default board.</summary>
    public static Board OfTarget(string target)
    {
        if (target.StartsWith("ESP32_S3"))
        {
            return new Esp32S3();
        }

        return target.StartsWith("ESP32_C3") ? (Board)new Esp32C3() : new Esp32Wroom();
    }
}
