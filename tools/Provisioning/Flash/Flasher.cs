using System.Globalization;

namespace BinNode.Provisioning.Flash;

/// <summary>
/// Puts runtime and application on a board with nanoff. Two commands for the two, since nanoff ignores the address when one command
/// does both; then a third that asks the running node what it holds.
/// </summary>
public sealed class Flasher(IToolRunner tool, Action<string>? progress = null)
{
    /// <summary>Asks which chip is on a port.</summary>
    public static ToolCall Identify(string port) => new("identify the chip", "--platform", "esp32", "--serialport", port, "--devicedetails");

    /// <summary>Asks the running node which assemblies it holds.</summary>
    public static ToolCall Verify(string port) => new("verify", "--nanodevice", "--serialport", port, "--devicedetails");

    /// <summary>Puts the runtime of a target into a folder, for work without internet.</summary>
    public static ToolCall FillArchive(string target, FlashOptions options) =>
        new("fill the archive", "--updatearchive", "--target", target, "--fwversion", options.FirmwareVersion, "--archivepath", options.Archive!);

    /// <summary>The calls that write a board.</summary>
    public static IReadOnlyList<ToolCall> Plan(string port, ChipTarget target, FlashOptions options)
    {
        List<string> update = ["--target", target.Target, "--serialport", port, "--update"];
        if (!options.KeepSettings)
        {
            update.Add("--masserase");
        }

        update.AddRange(["--fwversion", options.FirmwareVersion]);
        if (options.Archive is not null)
        {
            update.AddRange(["--fromarchive", "--archivepath", options.Archive]);
        }

        string address = "0x" + target.DeployAddress.ToString("X", CultureInfo.InvariantCulture);
        return
        [
            new("flash the runtime", [.. update]),
            new("flash the application", "--target", target.Target, "--serialport", port, "--deploy", "--image", options.Image, "--address", address),
        ];
    }

    /// <summary>Identifies, flashes and verifies the board on a port.</summary>
    /// <exception cref="WorkException">A step failed; the sentence says which.</exception>
    public FlashResult Run(string port, FlashOptions options)
    {
        DeviceDetails device = DeviceDetails.Parse(Demand(Identify(port)));
        ChipTarget target = ChipTarget.For(device);
        foreach (ToolCall call in Plan(port, target, options))
        {
            Demand(call);
        }

        string running = Demand(Verify(port));
        return running.Contains("BinNode.Node", StringComparison.Ordinal)
            ? new(port, device, target)
            : throw new WorkException("The board runs, but not this application: repeat, and check the image.");
    }

    private string Demand(ToolCall call)
    {
        progress?.Invoke(call.Why);
        (int exitCode, string output) = tool.Run(call);

        // Exit codes beyond 255 are cut off on Unix, so what is printed counts as well.
        if (exitCode != 0 || output.Contains("Error E", StringComparison.Ordinal))
        {
            string last = output.Split('\n').LastOrDefault(l => l.Trim().Length > 0)?.Trim() ?? "it printed nothing";
            throw new WorkException($"nanoff could not {call.Why}: {last}");
        }

        return output;
    }
}
