using BinNode.Provisioning.Guide;
using BinNode.Provisioning.Labels;
using BinNode.Provisioning.Link;
using BinNode.Tools.Desk;
using BinNode.Tools.Views;
using BinNode.VirtualBoard;
using Spectre.Console;

namespace BinNode.Guides;

/// <summary>The pictures of the guides, by file name.</summary>
internal static class Pictures
{
    private const string ConsoleTitle = "the console of a node: 115200 8N1";

    /// <summary>All of them.</summary>
    internal static Dictionary<string, string> Draw()
    {
        Bench bench = new(new SteadyBin { Truth = new() { DistanceMm = 937, HasEcho = true, AirC = 27 } });
        bench.Visit("network join", "reboot", "yes"); // the radio starts with the node
        Dictionary<string, string> pictures = new()
        {
            ["visit.svg"] = TerminalPicture.Svg(ConsoleTitle, Screen(bench.Visit("status", "selftest network", "exit"))),
            ["calibrate.svg"] = TerminalPicture.Svg(ConsoleTitle, Screen(bench.Visit("calibrate empty", "yes", "measure 2", "calibrate undo", "no", "exit"))),
            ["refused.svg"] = TerminalPicture.Svg(ConsoleTitle, Screen(bench.Visit("settings set measure.every_s 5", "settings set measure.every_s 30000", "settings set wifi.ssid depot", "calibrate battery 9000", "fly", "exit"))),
            ["aim.svg"] = TerminalPicture.Svg("binnode console --aim", Aim()),
            ["monitor.svg"] = TerminalPicture.Svg("the first reading", Monitor()),
            ["label.svg"] = new Label("bin-0001", "Gate, east", "240ac4123456").Svg(),
        };
        foreach ((string name, string svg) in InstallerSession.Draw())
        {
            pictures[name] = svg;
        }

        return pictures;
    }

    private static string Screen(string received)
    {
        string screen = ScreenText.Of(received);
        return screen[screen.IndexOf("BinNode ", StringComparison.Ordinal)..];
    }

    // A sensor that first looks at nothing, then at the wall, then straight down.
    private static string Aim()
    {
        SteadyBin bin = new();
        Bench bench = new(bin);
        List<LevelGauge> last = [];
        foreach ((bool echo, double mm) in new[] { (false, 0.0), (false, 0.0), (true, 412), (true, 655), (true, 934), (true, 935), (true, 934) })
        {
            bin.Truth = new() { HasEcho = echo, DistanceMm = mm, AirC = 27 };
            last.Add(LevelGauge.Of(ConsoleAnswer.Parse(bench.Ask("measure")[0].Answer)!));
        }

        StringWriter text = new();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Standard, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 124;
        console.Write(AimPlot.Render(last, 1000));
        return text.ToString();
    }

    private static string Monitor()
    {
        List<string> lines = [];
        MemoryBroker broker = new() { Arrived = message => lines.AddRange(MonitorLines.Of(message.Topic, message.Payload, new KeyRing(Bench.KeyHex, null), false)) };
        _ = new Bench(broker: broker);
        return "$ binnode monitor --broker broker.example:1883 --secrets secrets.tsv\n"
            + string.Join('\n', lines.Where(l => l.Contains("/r ", StringComparison.Ordinal)).Take(3));
    }
}
