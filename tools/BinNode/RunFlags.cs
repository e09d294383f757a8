using System.CommandLine;

namespace BinNode.Tools;

/// <summary>The options that demo and simulate share.</summary>
public sealed class RunFlags
{
    /// <summary>Makes the options with the default days of a command.</summary>
    public RunFlags(double days)
    {
        Set.CompletionSources.Add(_ => SettingKeys.Completions);
        Days = new("--days") { Description = "Simulated days, 0.1 to 3660.", HelpName = "N", DefaultValueFactory = _ => days };
    }

    /// <summary>Simulated days.</summary>
    public Option<double> Days { get; }

    /// <summary>The link.</summary>
    public Option<string> Uplink { get; } = Choice(new("--uplink") { Description = "How the node reaches the broker: wifi or cellular.", HelpName = "wifi|cellular", DefaultValueFactory = _ => "wifi" }, "wifi", "cellular");

    /// <summary>The modem.</summary>
    public Option<string> Modem { get; } = Choice(new("--modem") { Description = "Modem of a cellular node: sim7080, a7670, sim7600 or sim800.", HelpName = "NAME", DefaultValueFactory = _ => "sim7080" }, "sim7080", "a7670", "sim7600", "sim800");

    /// <summary>Chance.</summary>
    public Option<int> Seed { get; } = new("--seed") { Description = "Chance: the same seed gives the same bin and the same faults.", HelpName = "N", DefaultValueFactory = _ => 1 };

    /// <summary>Settings.</summary>
    public Option<string[]> Set { get; } = new("--set") { Description = "A setting of the node as KEY=VALUE, any number of times; see firmware/SETTINGS.md.", HelpName = "KEY=VALUE" };

    /// <summary>JSON.</summary>
    public Option<bool> Json { get; } = new("--json") { Description = "Print one JSON object as the last line." };

    /// <summary>Picture.</summary>
    public Option<string?> Plot { get; } = new("--plot") { Description = "Draw fill, battery and publishes over time: writes NAME.png and NAME.svg.", HelpName = "NAME" };

    /// <summary>Parses KEY=VALUE.</summary>
    /// <exception cref="ArgumentException">There is no equals sign.</exception>
    public static Dictionary<string, string> Settings(string[]? texts)
    {
        Dictionary<string, string> settings = [];
        foreach (string text in texts ?? [])
        {
            int equals = text.IndexOf('=');
            if (equals <= 0)
            {
                throw new ArgumentException($"\"{text}\" is not a setting: give KEY=VALUE, such as measure.every_s=1800.");
            }

            settings[text[..equals]] = text[(equals + 1)..];
        }

        return settings;
    }

    /// <summary>Checks the days.</summary>
    /// <exception cref="ArgumentException">They are out of range.</exception>
    public static double CheckDays(double days) =>
        days is >= 0.1 and <= 3660 ? days : throw new ArgumentException($"{days} days cannot be simulated: give 0.1 to 3660.");

    private static Option<string> Choice(Option<string> option, params string[] choices)
    {
        option.AcceptOnlyFromAmong(choices);
        return option;
    }
}
