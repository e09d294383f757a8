using System.Text;

namespace BinNode.Guides;

/// <summary>The generated part of firmware/CONSOLE.md: every command with what the node's own console answers to a program.</summary>
internal static class ConsoleDoc
{
    private const int Longest = 240;

    private static readonly string[][] Visits =
    [
        ["help login", "login", "machine maybe", "status", "selftest", "measure", "measure 0"],
        ["calibrate empty", "calibrate empty yes", "calibrate full 150 yes", "calibrate battery 4030 yes", "calibrate battery 9000", "calibrate temperature 20.5 yes", "calibrate undo yes", "profile", "profile w120"],
        ["settings get measure.every_s", "settings set measure.every_s 600", "settings set measure.every_s 5", "settings set cell.pin 1234", "settings list measure", "settings default measure.every_s", "settings defaults yes"],
        ["log faults", "log wakes", "log sessions", "journal", "journal peek 0", "journal dump", "journal clear", "journal clear yes", "time", "time set 1780000000"],
        ["network join", "reboot", "reboot yes"],
        ["network scan", "network join", "network signal", "network ping", "network publish", "selftest network", "selftest all", "sensor 3", "power"],
        ["export", "import", "device.name=Gate, west", "measure.every_s=1200", ".", "import", "no.such=1", "cancel"],
        ["cert", "cert ca", "-----BEGIN CERTIFICATE-----", "MIIBszCCAVmgAwIBAgIUTm90IGEgcmVhbCBvbmUsIGp1c3QgYSBwaWN0dXJl", "-----END CERTIFICATE-----", ".", "cert ca clear"],
        ["password short", "password correct horse battery", "seal yes"],
        ["settings list", "login wrong", "login correct horse battery", "journal peek 0"],
        ["login correct horse battery", "sleep 0", "sleep 60"],
        ["login correct horse battery", "factory", "factory yes"],
        ["exit now", "exit"],
    ];

    /// <summary>The commands in the order of the table, each with its exchanges.</summary>
    internal static string Markdown()
    {
        Bench bench = new();
        List<(string Line, string Answer)> all = [.. Visits.SelectMany(v => bench.Ask(v))];
        StringBuilder text = new();
        foreach ((string name, string help) in Commands(bench))
        {
            string usage = bench.Ask("login correct horse battery", "help " + name)[1].Answer.Split('\t')[0].Split('=', 2)[1];
            List<(string Line, string Answer)> own = [.. name == "login" ? Exchanges(all, name).Distinct() : Exchanges(all, name)];
            if (own.Count == 0)
            {
                throw new InvalidOperationException($"The command {name} has no example: add one to ConsoleDoc.Visits.");
            }

            text.Append($"### {name}{(usage.Length > 0 ? " " + usage : "")}\n\n{help}.\n\n```\n");
            foreach ((string line, string answer) in own)
            {
                text.Append($"> {line}\n{Shorten(answer)}\n");
            }

            text.Append("```\n\n");
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static IEnumerable<(string Name, string Help)> Commands(Bench bench) =>
        bench.Ask("help")[0].Answer.Split('\t').Select(f => f.Split('=', 2)).Where(f => f.Length == 2).Select(f => (f[0], f[1]));

    // Lines that are collected belong to the command that began to collect them.
    private static IEnumerable<(string Line, string Answer)> Exchanges(List<(string Line, string Answer)> all, string name)
    {
        bool collecting = false;
        bool wanted = false;
        foreach ((string line, string answer) in all)
        {
            wanted = collecting ? wanted : line.Split(' ')[0] == name;
            collecting = collecting ? line is not ("." or "cancel") : line is "import" or "cert ca";
            if (wanted)
            {
                yield return (line, answer);
            }
        }
    }

    private static string Shorten(string answer) =>
        answer.Length <= Longest ? answer : answer[..Longest] + " ... " + answer[(answer.LastIndexOf('\t') + 1)..];
}
