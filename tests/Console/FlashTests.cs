using BinNode.Provisioning;
using BinNode.Provisioning.Flash;

namespace BinNode.Tests.Bench;

/// <summary>Flashing, with a stand-in that records how nanoff is called.</summary>
[TestClass]
public class FlashTests
{
    private static readonly string StandIn = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "nanoff-stand-in.exe" : "nanoff-stand-in");

    [TestMethod]
    [DataRow("ESP32", "ESP32_REV3", "0x1E0000")]
    [DataRow("ESP32-S3", "ESP32_S3_QUAD", "0x1B0000")]
    [DataRow("ESP32-C3", "ESP32_C3", "0x1B0000")]
    public void Each_chip_gets_its_target_and_address_in_two_commands(string chip, string target, string address)
    {
        using Scratch scratch = new();
        scratch.Write("chip", chip);
        string image = scratch.Write("app.bin", "an application");
        BinNodeTool run = Run(scratch, "--image", image, "--json");
        Assert.AreEqual(0, run.ExitCode, run.Errors);
        Assert.AreEqual("pass", (string)run.Json["result"]!);
        Assert.AreEqual("240ac4123456", (string)run.Json["address"]!);
        string[] calls = File.ReadAllLines(scratch["calls"]);
        CollectionAssert.AreEqual(
            new[]
            {
                "--platform esp32 --serialport PORT --devicedetails",
                $"--target {target} --serialport PORT --update --masserase --fwversion {Release.FirmwareVersion}",
                $"--target {target} --serialport PORT --deploy --image {image} --address {address}",
                "--nanodevice --serialport PORT --devicedetails",
            },
            calls);
    }

    [TestMethod]
    public void Without_internet_the_runtime_comes_from_the_archive()
    {
        using Scratch scratch = new();
        BinNodeTool fill = BinNodeTool.Run(["flash", "--nanoff", StandIn, "--archive", scratch["archive"], "--fill-archive"], "", ("NANOFF_STAND_IN", scratch.Folder));
        Assert.AreEqual(0, fill.ExitCode, fill.Errors);
        Assert.IsTrue(File.ReadAllLines(scratch["calls"]).All(c => c.StartsWith("--updatearchive --target ESP32", StringComparison.Ordinal)));
        BinNodeTool run = Run(scratch, "--image", scratch.Write("app.bin", "x"), "--archive", scratch["archive"], "--keep-settings");
        Assert.AreEqual(0, run.ExitCode, run.Errors);
        string update = File.ReadAllLines(scratch["calls"]).Single(c => c.Contains("--update ", StringComparison.Ordinal));
        Assert.EndsWith($"--fromarchive --archivepath {scratch["archive"]}", update);
        Assert.DoesNotContain("--masserase", update);
    }

    [TestMethod]
    [DataRow("--update", "could not flash the runtime: Error E4000")]
    [DataRow("--deploy", "could not flash the application: Error E4000")]
    [DataRow("--devicedetails", "could not identify the chip: Error E4000")]
    public void A_step_that_fails_is_named_and_ends_with_1(string argument, string sentence)
    {
        using Scratch scratch = new();
        scratch.Write("fail", argument);
        BinNodeTool run = Run(scratch, "--image", scratch.Write("app.bin", "x"));
        Assert.AreEqual(1, run.ExitCode);
        Assert.Contains(sentence, run.Errors);
    }

    [TestMethod]
    public void An_application_that_does_not_run_is_noticed()
    {
        using Scratch scratch = new();
        NanoffAtWrongAddress wrong = new();
        WorkException e = Assert.ThrowsExactly<WorkException>(() => new Flasher(wrong).Run("PORT", new("app.bin", "1", null, false)));
        Assert.Contains("not this application", e.Message);
    }

    [TestMethod]
    public void A_missing_nanoff_is_told_with_how_to_install_it()
    {
        using Scratch scratch = new();
        BinNodeTool run = BinNodeTool.Run(["flash", "--nanoff", "no-such-nanoff", "--port", "PORT", "--image", scratch.Write("app.bin", "x")]);
        Assert.AreEqual(1, run.ExitCode);
        Assert.Contains("dotnet tool install -g nanoff", run.Errors);
        Assert.AreEqual(2, BinNodeTool.Run(["flash", "--port", "PORT", "--image", "no-such.bin"]).ExitCode);
    }

    [TestMethod]
    public void A_dry_run_prints_what_would_be_called_and_calls_nothing()
    {
        BinNodeTool run = BinNodeTool.Run(["flash", "--dry-run", "--port", "COM7", "--chip", "ESP32", "--image", "a b.bin", "--nanoff", "no-such-nanoff"]);
        Assert.AreEqual(0, run.ExitCode, run.Errors);
        Assert.Contains("no-such-nanoff --target ESP32_REV3 --serialport COM7 --deploy --image \"a b.bin\" --address 0x1E0000", run.Output);
        Assert.HasCount(4, run.Output.TrimEnd().Split('\n'));
    }

    [TestMethod]
    public void Chips_that_cannot_do_it_are_refused()
    {
        Assert.Contains("use an ESP32", Assert.ThrowsExactly<WorkException>(() => ChipTarget.For(new("ESP32-H2", null, 4, ""))).Message);
        Assert.Contains("not a chip", Assert.ThrowsExactly<WorkException>(() => ChipTarget.For(new("ESP8266", null, 4, ""))).Message);
        Assert.Contains("2 MB", Assert.ThrowsExactly<WorkException>(() => ChipTarget.For(new("ESP32", 3, 2, ""))).Message);
        Assert.AreEqual("ESP32_REV0", ChipTarget.For(new("ESP32", 1, 4, "")).Target);
        Assert.Contains("BOOT", Assert.ThrowsExactly<WorkException>(() => DeviceDetails.Parse("Error E4001")).Message);
    }

    private static BinNodeTool Run(Scratch scratch, params string[] more) =>
        BinNodeTool.Run(["flash", "--nanoff", StandIn, "--port", "PORT", .. more], "", ("NANOFF_STAND_IN", scratch.Folder));

    private sealed class NanoffAtWrongAddress : IToolRunner
    {
        public string Tool => "nanoff";

        public (int ExitCode, string Output) Run(ToolCall call) => (0, call.Arguments.Contains("--nanodevice") ? "Assemblies:\n  mscorlib" : "ESP32 (revision v3.0)\nFlash size 4MB\nMAC 24:0A:C4:12:34:56");
    }
}
