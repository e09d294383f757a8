using System.Globalization;
using System.Text.RegularExpressions;

namespace BinNode.Provisioning.Flash;

/// <summary>What nanoff tells of a chip (--devicedetails).</summary>
/// <param name="Chip">Its type, such as "ESP32-S3".</param>
/// <param name="Revision">Major revision of the silicon, or null when it is not told.</param>
/// <param name="FlashMb">Size of the flash in MB.</param>
/// <param name="Address">Hardware address, 12 lower-case hex digits.</param>
public sealed partial record DeviceDetails(string Chip, int? Revision, int FlashMb, string Address)
{
    /// <summary>Reads nanoff's output.</summary>
    /// <exception cref="WorkException">It tells of no chip.</exception>
    public static DeviceDetails Parse(string output)
    {
        Match chip = ChipLine().Match(output);
        Match flash = FlashLine().Match(output);
        Match mac = MacLine().Match(output);
        if (!chip.Success || !flash.Success || !mac.Success)
        {
            throw new WorkException("nanoff found no ESP32 on the port: hold the BOOT button while you plug it in, and repeat.");
        }

        Match revision = RevisionPart().Match(chip.Value);
        return new(
            chip.Groups["chip"].Value.ToUpperInvariant(),
            revision.Success ? int.Parse(revision.Groups["major"].Value, CultureInfo.InvariantCulture) : null,
            flash.Groups["unit"].Value == "MB" ? int.Parse(flash.Groups["size"].Value, CultureInfo.InvariantCulture) : 0,
            mac.Groups["mac"].Value.Replace(":", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant());
    }

    [GeneratedRegex(@"^\s*(?<chip>ESP32(-[A-Z]\d+)?)\b(?!-).*$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex ChipLine();

    [GeneratedRegex(@"^Flash size (?<size>\d+)(?<unit>MB|kB)", RegexOptions.Multiline)]
    private static partial Regex FlashLine();

    [GeneratedRegex(@"^MAC (?<mac>([0-9A-F]{2}[:-]?){5}[0-9A-F]{2})", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex MacLine();

    [GeneratedRegex(@"revision v?(?<major>\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex RevisionPart();
}
