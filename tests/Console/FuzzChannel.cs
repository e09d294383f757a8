using System.Text;
using BinNode.Contracts;
using BinNode.Core.Settings;
using BinNode.Portable.Tests.Console;

namespace BinNode.Tests.Bench;

/// <summary>A terminal at which a monkey sits that has read the manual.</summary>
internal sealed class FuzzChannel(int seed, int lines) : IByteChannel
{
    private const int LinesAVisit = 2000;

    private static readonly string[] Words =
    [
        "help", "login", "machine", "on", "off", "status", "selftest", "measure", "calibrate", "empty", "full", "battery", "temperature", "undo", "yes", "no",
        "profile", "w240", "settings", "get", "set", "list", "default", "defaults", "log", "faults", "wakes", "sessions", "journal", "peek", "dump", "clear", "time",
        "network", "scan", "join", "signal", "ping", "publish", "sensor", "power", "export", "import", "cert", "ca", "client", "password", "seal", "reboot", "sleep",
        "factory", "exit", ".", "cancel", "-1", "0", "1", "600", "99999999999", "2147483648", "3.5", "=", "device.name=x", "measure.every_s=600", "wifi.ssid", "report.every_s",
        "-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----", "\u001b[A", "\u001b[D", "\u007f", "\t", "\u0015", "\u0003",
    ];

    private readonly Random random = new(seed);
    private byte[] pending = [];
    private int at;
    private int visit;

    internal TestClock Clock { get; } = new();

    internal int LinesLeft { get; private set; } = lines;

    internal int LinesWritten { get; private set; }

    internal void NextVisit() => visit = LinesAVisit;

    public void Open(int baud)
    {
    }

    public int Read(byte[] into, int offset, int count, int budgetMs)
    {
        if (at == pending.Length)
        {
            if (visit == 0 || LinesLeft == 0)
            {
                return -1;
            }

            visit--;
            LinesLeft--;
            pending = Encoding.Latin1.GetBytes(Line() + (random.Next(3) switch { 0 => "\r\n", 1 => "\n", _ => "\r" }));
            at = 0;
        }

        int read = Math.Min(random.Next(1, 65), Math.Min(count, pending.Length - at));
        Array.Copy(pending, at, into, offset, read);
        at += read;
        Clock.NowMs++;
        return read;
    }

    public int Write(byte[] from, int offset, int count)
    {
        LinesWritten += from.AsSpan(offset, count).Count((byte)'\n');
        return count;
    }

    public void Close()
    {
    }

    /// <summary>A value for a setting: sometimes good, mostly not.</summary>
    internal static string Value(Random random, SettingRow row) => random.Next(6) switch
    {
        0 => random.Next(row.Min - 2, row.Max + 3).ToString(System.Globalization.CultureInfo.InvariantCulture),
        1 => row.Choices is { } choices ? choices[random.Next(choices.Length)] : "on",
        2 => Garbage(random, random.Next(0, 140)),
        3 => new string((char)random.Next(' ', 0x7F), random.Next(0, 200)),
        4 => Convert.ToHexString(Enumerable.Range(0, random.Next(0, 70)).Select(_ => (byte)random.Next(256)).ToArray()),
        _ => Words[random.Next(Words.Length)],
    };

    private string Line()
    {
        switch (random.Next(10))
        {
            case 0:
                return Garbage(random, random.Next(0, 300));
            case 1:
                SettingRow row = SettingsTable.Row(SettingsTable.At(random.Next(SettingsTable.Count)));
                return "settings set " + row.Key + " " + Value(random, row);
            case 2:
                return new string((char)random.Next(32, 127), random.Next(150, 260));
            default:
                return Mutate(string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Words[random.Next(Words.Length)])));
        }
    }

    private string Mutate(string line)
    {
        if (line.Length == 0 || random.Next(3) > 0)
        {
            return line;
        }

        int place = random.Next(line.Length);
        return random.Next(3) switch
        {
            0 => line[..place] + (char)random.Next(256) + line[(place + 1)..],
            1 => line[..place] + line[(place + 1)..],
            _ => line[..place] + line[place] + line[place..],
        };
    }

    private static string Garbage(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next(256)));
}
