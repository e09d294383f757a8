using BinNode.Core.Payload;
using BinNode.Core.Settings;
using BinNode.Provisioning;
using BinNode.Tools.Payload;

namespace BinNode.Tools.Desk;

/// <summary>What the desk asks of one node, checked before it is sent with the firmware's own table and limits.</summary>
/// <param name="Name">The word that names it.</param>
/// <param name="Kind">The command; null: the desired document is removed.</param>
/// <param name="Argument">The number that belongs to it.</param>
/// <param name="Text">Settings as lines of key=value, or the key of the secret to replace.</param>
public sealed record Order(string Name, CommandKind? Kind, uint Argument, string Text)
{
    /// <summary>The words that name an order, each with what comes after it and what it does.</summary>
    public static IReadOnlyList<(string Name, string After, string Does)> Known { get; } =
    [
        ("report", "", "status, diagnostics and all readings in the next session"),
        ("measure", "N", "a burst of N readings, 1 to 32"),
        ("log", "", "the last faults as the answer's text"),
        ("set", "KEY=VALUE ...", "settings, all or none"),
        ("desired", "KEY=VALUE ...", "the same as the retained document that a replaced node finds"),
        ("forget", "", "removes the desired document"),
        ("rotate", "KEY", "makes a new secret, kept in --secrets, and replaces the node's"),
        ("console", "MINUTES", "keeps the console on, 1 to 60"),
        ("reboot", "", "starts anew after the session"),
    ];

    /// <summary>Reads an order from its words.</summary>
    /// <exception cref="InputException">It is none; the sentence says what was expected.</exception>
    public static Order Parse(string name, IReadOnlyList<string> after) => name switch
    {
        "report" => Bare(name, CommandKind.Report, after),
        "log" => Bare(name, CommandKind.Log, after),
        "reboot" => Bare(name, CommandKind.Reboot, after),
        "forget" => Bare(name, null, after),
        "measure" => new(name, CommandKind.Measure, Amount(name, after, 32), ""),
        "console" => new(name, CommandKind.Console, Amount(name, after, 60), ""),
        "set" or "desired" => new(name, CommandKind.Set, 0, Settings(name, after)),
        "rotate" => new(name, CommandKind.Rotate, 0, Secret(after)),
        _ => throw new InputException($"{name} is no order: expected {string.Join(", ", Known.Select(k => k.Name))}."),
    };

    /// <summary>True when the message is retained.</summary>
    public bool IsRetained => Name is "desired" or "forget";

    /// <summary>The message.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="key">The device's key.</param>
    /// <param name="next">The new secret of a rotation.</param>
    public byte[] Encode(uint number, byte[] key, string? next)
    {
        return Kind == CommandKind.Rotate
            ? Downlink.Rotation(key, number, Text, next!)
            : Downlink.Command(key, number, Kind!.Value, Argument, Text);
    }

    private static Order Bare(string name, CommandKind? kind, IReadOnlyList<string> after) =>
        after.Count == 0 ? new(name, kind, 0, "") : throw new InputException($"{name} takes nothing more, got {after[0]}.");

    private static uint Amount(string name, IReadOnlyList<string> after, int most) =>
        after.Count == 1 && uint.TryParse(after[0], out uint amount) && amount >= 1 && amount <= most
            ? amount
            : throw new InputException($"{name} takes a number, 1 to {most}.");

    private static string Secret(IReadOnlyList<string> after) =>
        after.Count == 1 && SettingsTable.TryFind(after[0], out Setting setting) && SettingsTable.Row(setting).IsSecret
            ? after[0]
            : throw new InputException("rotate takes the key of a secret setting, such as mqtt.password.");

    // What only the node can know, such as rules across fields that involve its other settings, it checks itself.
    private static string Settings(string name, IReadOnlyList<string> after)
    {
        if (after.Count == 0)
        {
            throw new InputException($"{name} takes settings as KEY=VALUE.");
        }

        NodeSettings settings = new();
        settings.SetDefaults();
        foreach (string line in after)
        {
            int equals = line.IndexOf('=');
            if (equals <= 0 || !SettingsTable.TryFind(line[..equals], out Setting setting))
            {
                throw new InputException($"{line} is no setting: expected KEY=VALUE; firmware/SETTINGS.md lists them.");
            }

            SettingRow row = SettingsTable.Row(setting);
            if (row.IsSecret || setting == Setting.DeviceId)
            {
                throw new InputException($"{row.Key} is not set in the open: rotate secrets, provision identities.");
            }

            if (settings.TrySet(row, line[(equals + 1)..]) is { } reason)
            {
                throw new InputException(reason);
            }
        }

        return string.Join('\n', after);
    }
}
