using System.Diagnostics;
using BinNode.Pty;
using BinNode.VirtualBoard;

namespace BinNode.Guides;

/// <summary>The installer's commands, run as programs: flash with a stand-in for nanoff, then provision a virtual board over a pseudo-terminal.</summary>
internal static class InstallerSession
{
    private const string Fleet = """
        defaults:
          wifi.ssid: binnode
          wifi.password: binnode-password
          mqtt.host: broker.local
          bin.profile: w240
        generate:
          id: bin-####
          count: 50
        """;

    /// <summary>Pictures by name; none where there are no pseudo-terminals.</summary>
    internal static Dictionary<string, string> Draw()
    {
        if (!PtyPair.IsSupported)
        {
            return [];
        }

        string folder = Directory.CreateTempSubdirectory("guides-").FullName;
        try
        {
            return new() { ["flash.svg"] = Flash(folder), ["provision.svg"] = Provision(folder) };
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static string Flash(string folder)
    {
        string image = Path.Combine(folder, "BinNode.Node.bin");
        File.WriteAllText(image, "an application");
        string screen = Run(["flash", "--port", "/dev/ttyUSB0", "--image", image, "--nanoff", Path.Combine(AppContext.BaseDirectory, "nanoff-stand-in")], folder);
        return TerminalPicture.Svg("binnode flash", "$ binnode flash\n" + screen);
    }

    private static string Provision(string folder)
    {
        string fleet = Path.Combine(folder, "fleet.yaml");
        File.WriteAllText(fleet, Fleet);
        using NullModem cable = new();
        SimulatedBoard board = new(new BoardOptions());
        using HostPortPeer port = HostPortPeer.Attach(board, "COM2", cable.NodePort);
        new Thread(() => Live(board)) { IsBackground = true }.Start();
        string screen = Run(["provision", fleet, "--port", cable.Port, "--secrets", Path.Combine(folder, "secrets.tsv"), "--labels", Path.Combine(folder, "labels"), "--network"], folder);
        return TerminalPicture.Svg("binnode provision", "$ binnode provision fleet.yaml --secrets secrets.tsv --labels labels --network\n" + screen);
    }

    // Lasts as long as the program: the last wake listens to the console.
    private static void Live(SimulatedBoard board)
    {
        while (board.Wakes < 10)
        {
            board.RunWake(Node.Program.Main);
        }
    }

    private static string Run(string[] arguments, string folder)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "binnode.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["NANOFF_STAND_IN"] = folder;
        List<string> lines = [];
        void Take(string? line)
        {
            lock (lines)
            {
                lines.AddRange(line is null || line.Trim().Length == 0 ? [] : [line]);
            }
        }

        using Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, e) => Take(e.Data);
        process.ErrorDataReceived += (_, e) => Take(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        string screen = string.Join('\n', lines);
        return process.ExitCode == 0 ? screen : throw new InvalidOperationException($"binnode {arguments[0]} ended with {process.ExitCode}: {screen}");
    }
}
