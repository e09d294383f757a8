namespace BinNode.Provisioning.Flash;

/// <summary>
/// Which nanoFramework image a chip gets, and where the application goes. nanoff's own default address is 0x1B0000 for every chip,
/// which is wrong on the plain ESP32 and others (nanoFramework/Home#1835); these are the offsets of the "deploy" partition in the
/// 4 MB partition tables of the firmware line that <see cref="Release"/> names.
/// </summary>
/// <param name="Chip">The chip as nanoff prints it.</param>
/// <param name="Target">The image.</param>
/// <param name="DeployAddress">Start of the application.</param>
/// <param name="Board">Our board class for this chip, or null when the firmware does not support it.</param>
public sealed record ChipTarget(string Chip, string Target, int DeployAddress, string? Board)
{
    /// <summary>All chips that are known.</summary>
    public static IReadOnlyList<ChipTarget> All { get; } =
    [
        new("ESP32", "ESP32_REV3", 0x1E0000, "esp32-wroom"),
        new("ESP32-S3", "ESP32_S3_QUAD", 0x1B0000, "esp32-s3"),
        new("ESP32-C3", "ESP32_C3", 0x1B0000, "esp32-c3"),
        new("ESP32-S2", "ESP32_S2", 0x1B0000, null),
        new("ESP32-C6", "ESP32_C6_THREAD", 0x250000, null),
        new("ESP32-H2", "ESP32_H2_THREAD", 0x1C0000, null),
    ];

    /// <summary>The target for a device.</summary>
    /// <exception cref="WorkException">The chip is unknown, unsupported, or its flash is too small.</exception>
    public static ChipTarget For(DeviceDetails device)
    {
        ChipTarget target = All.FirstOrDefault(t => string.Equals(t.Chip, device.Chip, StringComparison.OrdinalIgnoreCase))
            ?? throw new WorkException($"{device.Chip} is not a chip that this firmware runs on: use an ESP32, ESP32-S3 or ESP32-C3.");
        if (target.Board is null)
        {
            throw new WorkException($"{device.Chip} lacks what this firmware needs (serial ports or Wi-Fi): use an ESP32, ESP32-S3 or ESP32-C3.");
        }

        if (device.FlashMb < 4)
        {
            throw new WorkException($"This board has {device.FlashMb} MB of flash, the firmware needs 4.");
        }

        // Revisions before 3 lack what the REV3 image is built for.
        return target.Chip == "ESP32" && device.Revision is { } revision && revision < 3 ? target with { Target = "ESP32_REV0" } : target;
    }
}
