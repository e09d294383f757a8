using BinNode.Core.Settings;

namespace BinNode.Core.Console.Commands;

/// <summary>Shows and changes settings. Each change is checked with all others, and stored or refused whole.</summary>
internal static class SettingsCommand
{
    internal static string Run(ConsoleContext context)
    {
        switch (context.Word(1))
        {
            case "":
            case "list":
                return List(context, context.Word(2));
            case "defaults":
                return ResetAll(context);
            case "get":
            case "set":
            case "default":
                break;
            default:
                return context.Usage();
        }

        if (!SettingsTable.TryFind(context.Word(2), out Setting setting))
        {
            return "No such setting: settings list shows them.";
        }

        SettingRow row = SettingsTable.Row(setting);
        if (context.Word(1) == "get")
        {
            return Show(context, row);
        }

        return context.Word(1) == "set" ? Set(context, row) : Change(context, row, row.Default);
    }

    private static string List(ConsoleContext context, string prefix)
    {
        for (int i = 0; i < SettingsTable.Count; i++)
        {
            SettingRow row = SettingsTable.Row(SettingsTable.At(i));
            if (row.Key.StartsWith(prefix))
            {
                context.Out.Field(row.Key, Shown(context, row));
            }
        }

        return null;
    }

    private static string Show(ConsoleContext context, SettingRow row)
    {
        context.Out.Field(row.Key, Shown(context, row));
        context.Out.Field("default", row.Default);
        context.Out.Field("takes", row.Expected());
        context.Out.Field("help", row.Help);
        return null;
    }

    private static string Set(ConsoleContext context, SettingRow row)
    {
        string value = context.Rest(3);
        if (context.WordCount == 3 && row.IsSecret && !context.Out.IsMachine)
        {
            context.Out.Prompt("New value, not shown: ");
            value = context.Keys.ReadLine(true);
            if (value == null)
            {
                return null;
            }
        }

        return Change(context, row, value);
    }

    private static string Change(ConsoleContext context, SettingRow row, string value)
    {
        string before = Shown(context, row);
        NodeSettings draft = context.Draft();
        string reason = draft.TrySet(row, value) ?? context.Apply(draft);
        if (reason == null)
        {
            context.Out.Field("before", before);
            context.Out.Field(row.Key, Shown(context, row));
        }

        return reason;
    }

    // What the node is, where it hangs and how it reaches home stays: only its ways go back to the defaults.
    private static string ResetAll(ConsoleContext context)
    {
        if (!context.IsConfirmed("All settings but identity, network, bin and calibration to their defaults?"))
        {
            return NotConfirmed;
        }

        NodeSettings draft = context.Draft();
        for (int i = 0; i < SettingsTable.Count; i++)
        {
            SettingRow row = SettingsTable.Row(SettingsTable.At(i));
            if (!row.IsIdentity)
            {
                draft.Reset(row);
            }
        }

        return context.Apply(draft);
    }

    /// <summary>The answer to a command that nobody confirmed.</summary>
    internal const string NotConfirmed = "Nothing has changed; add yes to confirm.";

    private static string Shown(ConsoleContext context, SettingRow row)
    {
        string value = context.Settings.Format(row);
        return row.Unit.Length == 0 || context.Out.IsMachine ? value : value + " " + row.Unit;
    }
}
