using System.CommandLine;
using System.Text.Json.Nodes;
using BinNode.Provisioning;
using BinNode.Provisioning.Flash;
using BinNode.Provisioning.Link;

namespace BinNode.Tools.Commands;

/// <summary>binnode flash: runtime and application onto boards, with nanoff.</summary>
public static class FlashCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Option<string?> port = new("--port") { Description = "Serial port of the board; without it, the only one there is.", HelpName = "PORT" };
        Option<string> image = new("--image") { Description = $"The application: that for Wi-Fi, or {Release.ModemImageName} for a node with a modem.", HelpName = "FILE", DefaultValueFactory = _ => Release.ImageName };
        Option<string> version = new("--fwversion") { Description = "Version of the nanoFramework runtime; the default is the one that this release was built with.", HelpName = "VERSION", DefaultValueFactory = _ => Release.FirmwareVersion };
        Option<string?> archive = new("--archive") { Description = "Folder with the runtime, for work without internet; --fill-archive fills it.", HelpName = "FOLDER" };
        Option<bool> fill = new("--fill-archive") { Description = "Load the runtime of every supported chip into the archive, and end." };
        Option<bool> keep = new("--keep-settings") { Description = "Do not erase the flash: the node keeps settings and readings." };
        Option<string?> chip = new("--chip") { Description = "With --dry-run: the chip to plan for, such as ESP32-S3, without asking a board.", HelpName = "CHIP" };
        Option<bool> dryRun = new("--dry-run") { Description = "Print the nanoff commands and run none." };
        Option<bool> batch = new("--batch") { Description = "Board after board: plug, wait, pass, next; Ctrl-C ends." };
        Option<string> tool = new("--nanoff") { Description = "The nanoff program.", HelpName = "PATH", DefaultValueFactory = _ => "nanoff" };
        Option<bool> json = new("--json") { Description = "Print one JSON object as the last line." };
        Command command = new("flash", "Flash runtime and application onto a board with nanoff, and verify.") { port, image, version, archive, fill, keep, chip, dryRun, batch, tool, json };
        command.SetAction(parsed => InstallerGuard.Run(stop =>
        {
            FlashOptions options = new(parsed.GetValue(image)!, parsed.GetValue(version)!, parsed.GetValue(archive), parsed.GetValue(keep));
            string program = parsed.GetValue(tool)!;
            if (parsed.GetValue(fill))
            {
                return FillArchive(program, options);
            }

            if (parsed.GetValue(dryRun))
            {
                return DryRun(program, parsed.GetValue(port), parsed.GetValue(chip), options);
            }

            if (!File.Exists(options.Image))
            {
                throw new InputException($"{options.Image} does not exist: build the firmware for the device first, or name its .bin with --image.");
            }

            NanoffRunner runner = new(program, parsed.GetValue(json) ? null : line => Console.Out.WriteLine("  " + line));
            Flasher flasher = new(runner, step => Console.Error.WriteLine(step + " ..."));
            return parsed.GetValue(batch)
                ? Batch(flasher, options, stop)
                : One(flasher, new SerialPorts().Choose(parsed.GetValue(port)), options, parsed.GetValue(json));
        }));
        return command;
    }

    private static int One(Flasher flasher, string port, FlashOptions options, bool json)
    {
        FlashResult result = flasher.Run(port, options);
        Console.Error.WriteLine($"PASS: {result.Device.Chip} {result.Device.Address} on {port} runs the firmware.");
        if (json)
        {
            JsonObject summary = new()
            {
                ["result"] = "pass",
                ["port"] = port,
                ["chip"] = result.Device.Chip,
                ["address"] = result.Device.Address,
                ["target"] = result.Target.Target,
                ["deploy_address"] = result.Target.DeployAddress,
                ["fwversion"] = options.FirmwareVersion,
            };
            Console.Out.WriteLine(summary.ToJsonString());
        }

        return 0;
    }

    private static int Batch(Flasher flasher, FlashOptions options, CancellationToken stop)
    {
        SerialPorts ports = new();
        int passed = 0;
        while (true)
        {
            Console.Error.WriteLine($"Plug in the next board ({passed} passed so far).");
            IReadOnlyCollection<string> known = ports.Now;
            string port = ports.WaitForNew(known, stop);
            try
            {
                One(flasher, port, options, json: false);
                passed++;
            }
            catch (WorkException e)
            {
                Console.Error.WriteLine($"FAIL on {port}: {e.Message}");
            }

            Console.Error.WriteLine("Unplug it.");
            ports.WaitForRemoval(port, stop);
        }
    }

    private static int DryRun(string tool, string? port, string? chip, FlashOptions options)
    {
        string name = port ?? (OperatingSystem.IsWindows() ? "COM3" : "/dev/ttyUSB0");
        List<ToolCall> calls = [Flasher.Identify(name)];
        IEnumerable<ChipTarget> targets = ChipTarget.All.Where(t => t.Board is not null);
        if (chip is not null)
        {
            targets = [ChipTarget.For(new(chip, null, 4, ""))];
        }

        foreach (ChipTarget target in targets)
        {
            calls.AddRange(Flasher.Plan(name, target, options));
        }

        calls.Add(Flasher.Verify(name));
        foreach (ToolCall call in calls)
        {
            Console.Out.WriteLine(call.CommandLine(tool));
        }

        return 0;
    }

    private static int FillArchive(string tool, FlashOptions options)
    {
        if (options.Archive is null)
        {
            throw new InputException("Name the folder to fill with --archive.");
        }

        NanoffRunner runner = new(tool, line => Console.Out.WriteLine("  " + line));
        foreach (string target in ChipTarget.All.Where(t => t.Board is not null).Select(t => t.Target).Append("ESP32_REV0").Distinct())
        {
            (int exitCode, _) = runner.Run(Flasher.FillArchive(target, options));
            if (exitCode != 0)
            {
                throw new WorkException($"nanoff could not load {target} {options.FirmwareVersion}: this needs internet once.");
            }
        }

        return 0;
    }
}
