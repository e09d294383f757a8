using System.Globalization;

namespace BinNode.NanoffStandIn;

/// <summary>
/// The stand-in. NANOFF_STAND_IN names a folder: "calls" gets a line a call, "chip" holds the chip on the cable (ESP32 when missing),
/// "fail" the argument at which it fails. An application runs only where the chip's own partition table looks for it.
/// </summary>
public static class Program
{
    // Offsets of the partition "deploy" in nf-interpreter's 4 MB tables, written down here a second time on purpose.
    private static readonly Dictionary<string, int> Partitions = new()
    {
        ["ESP32"] = 0x1E0000,
        ["ESP32-S3"] = 0x1B0000,
        ["ESP32-C3"] = 0x1B0000,
    };

    /// <summary>Answers one call. 0: done; anything else: failed, as nanoff's exit codes.</summary>
    public static int Main(string[] args)
    {
        string folder = Environment.GetEnvironmentVariable("NANOFF_STAND_IN") ?? throw new InvalidOperationException("NANOFF_STAND_IN names no folder.");
        File.AppendAllText(Path.Combine(folder, "calls"), string.Join(' ', args) + "\n");
        if (Content(folder, "fail") is { } fail && args.Contains(fail))
        {
            Console.Out.WriteLine("Error E4000: something went wrong.");
            return 4000;
        }

        string chip = Content(folder, "chip") ?? "ESP32";
        if (args.Contains("--nanodevice") && args.Contains("--devicedetails"))
        {
            return Describe(folder);
        }

        if (args.Contains("--devicedetails"))
        {
            Console.Out.WriteLine($"Reading details from chip...OK\n\nConnected to:\n{chip} ({chip}-D0WD (revision v3.1))\nFeatures Wi-Fi, BT, Dual Core\n"
                + "Flash size 4MB GD25Q32 from GIGADEVICE (manufacturer 0xC8 device 0x4016)\nPSRAM: not available\nCrystal 40MHz\nMAC 24:0A:C4:12:34:56");
        }

        if (args.Contains("--update"))
        {
            File.Delete(Path.Combine(folder, "application"));
            File.WriteAllText(Path.Combine(folder, "runtime"), After(args, "--fwversion") ?? "latest");
        }

        if (args.Contains("--deploy"))
        {
            Deploy(folder, chip, args);
        }

        Console.Out.WriteLine("OK");
        return 0;
    }

    private static void Deploy(string folder, string chip, string[] args)
    {
        // As the real one: a combined update ignores the address, and without one it takes 0x1B0000.
        string? text = args.Contains("--update") ? null : After(args, "--address");
        int address = text is null ? 0x1B0000 : int.Parse(text[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        if (address == Partitions[chip] && File.Exists(After(args, "--image")))
        {
            File.WriteAllText(Path.Combine(folder, "application"), "BinNode.Node");
        }
    }

    private static int Describe(string folder)
    {
        if (Content(folder, "runtime") is not { } runtime)
        {
            Console.Out.WriteLine("Error E2000: error connecting to nano device.");
            return 2000;
        }

        Console.Out.WriteLine($"HAL build info: nanoCLR running @ ESP32\nCLR build version: {runtime}\nAssemblies:\n  mscorlib, 1.17.11.0\n  {Content(folder, "application")}");
        return 0;
    }

    private static string? Content(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        return File.Exists(path) ? File.ReadAllText(path).Trim() : null;
    }

    private static string? After(string[] args, string option)
    {
        int at = Array.IndexOf(args, option);
        return at < 0 || at + 1 >= args.Length ? null : args[at + 1];
    }
}
