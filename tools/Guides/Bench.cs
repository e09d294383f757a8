using BinNode.VirtualBoard;

namespace BinNode.Guides;

/// <summary>A provisioned node on a virtual board, which a technician visits again and again. The same script gives the same screens.</summary>
internal sealed class Bench
{
    /// <summary>The node's key.</summary>
    internal const string KeyHex = "00112233445566778899aabbccddeeff";

    private const int MaxWakes = 20;

    private static readonly Dictionary<string, string> Settings = new()
    {
        ["device.id"] = "bin-0001",
        ["device.name"] = "Gate, east",
        ["bin.profile"] = "w240",
        ["bin.empty_mm"] = "1000",
        ["wifi.ssid"] = "binnode",
        ["wifi.password"] = "binnode-password",
        ["mqtt.host"] = "broker.local",
        ["mqtt.user"] = "bin-0001",
        ["mqtt.password"] = "a secret of this node",
        ["auth.key"] = KeyHex,
    };

    private readonly SimulatedBoard board;

    /// <summary>Gives the node power and lets it work for some wakes.</summary>
    internal Bench(IBinWorld? world = null, IBroker? broker = null)
    {
        board = new SimulatedBoard(new BoardOptions { World = world ?? new SteadyBin(), Broker = broker ?? new MemoryBroker() });
        Runner.Provision.Store(board.Flash, Settings, null);
        for (int i = 0; i < 4; i++)
        {
            board.RunWake(Node.Program.Main);
        }
    }

    /// <summary>Presses the console's button and types lines.</summary>
    /// <returns>The screen.</returns>
    internal string Visit(params string[] lines)
    {
        ScriptedTerminal terminal = new(lines);
        board.Plug("COM2", terminal);
        for (int i = 0; i < MaxWakes && !terminal.IsDone; i++)
        {
            board.PressConsoleButton();
            board.RunWake(Node.Program.Main);
        }

        return terminal.IsDone ? terminal.Screen : throw new InvalidOperationException($"The console ended before {string.Join(", ", lines)} were typed in {terminal.Visits} visits: {terminal.Screen}");
    }

    /// <summary>The same for a program: each line with its answer.</summary>
    internal List<(string Line, string Answer)> Ask(params string[] lines)
    {
        string screen = Visit(["machine on", .. lines, .. lines[^1].Split(' ')[0] is "exit" or "reboot" or "sleep" or "factory" ? Array.Empty<string>() : ["exit"]]);
        string[] answers = screen[(screen.IndexOf("machine=1\tok\r\n", StringComparison.Ordinal) + 14)..].Split("\r\n");
        return [.. lines.Zip(answers)];
    }
}
