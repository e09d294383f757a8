using BinNode.Core.Console.Commands;
using BinNode.Core.Settings;

namespace BinNode.Core.Console;

/// <summary>
/// The commands, a row each: name|o when it works without password|what comes after it|help. Packed text in a method costs nothing
/// at a wake that does not use it.
/// </summary>
internal static class CommandTable
{
    /// <summary>How many commands there are.</summary>
    internal const int Count = 24;

    /// <summary>The row of a command.</summary>
    internal static string Packed(int index)
    {
        switch (index)
        {
            case 0: return "help|o|[COMMAND]|This list, or one command";
            case 1: return "login|o|[PASSWORD]|Opens all commands";
            case 2: return "machine|o|on|off|One-line answers without echo, for programs";
            case 3: return "status|o||Who this node is and how it does";
            case 4: return "selftest|o|[network]|Pass or fail, and what to do";
            case 5: return "measure||[SECONDS]|Live level with spread and state, until a key is pressed";
            case 6: return "calibrate||empty|full [MM]|battery MV [low]|temperature C|undo [yes]|Guided calibration";
            case 7: return "profile||[NAME]|Shape of the container";
            case 8: return "settings||[get KEY|set KEY [VALUE]|list [PREFIX]|default KEY|defaults]|Settings";
            case 9: return "log||[faults|wakes|sessions]|What happened lately";
            case 10: return "journal||[peek [N]|dump|clear]|Readings that wait for the backend";
            case 11: return "time||[set UNIXSECONDS]|The clock, in UTC";
            case 12: return "network||scan|join|signal|ping|publish|The network and the broker";
            case 13: return "sensor||[PINGS]|Raw echoes";
            case 14: return "power||Charge ledger and battery forecast";
            case 15: return "export|||Settings as import takes them, without secrets";
            case 16: return "import||then KEY=VALUE lines and .|Changes settings together, or none";
            case 17: return "cert||ca|client [clear], then PEM lines and .|Certificates";
            case 18: return "password||[NEW]|Password of this console";
            case 19: return "seal||[yes]|Keeps identity and network for factory reset and rescue";
            case 20: return "reboot||[yes]|Restarts the node";
            case 21: return "sleep||[SECONDS]|Sleeps now";
            case 22: return "factory||[yes]|Defaults plus the sealed identity; readings are thrown away";
            case 23: return "exit|o||Ends the console";
            default: return "";
        }
    }

    /// <summary>Runs a command.</summary>
    /// <returns>Null, or a sentence that says why it was not done.</returns>
    internal static string Run(int index, ConsoleContext context, Login login)
    {
        switch (index)
        {
            case 0: return HelpCommand.Run(context);
            case 1: return LoginCommand.Run(context, login);
            case 2: return MachineCommand.Run(context);
            case 3: return StatusCommand.Run(context);
            case 4: return SelfTestCommand.Run(context);
            case 5: return MeasureCommand.Run(context);
            case 6: return CalibrateCommand.Run(context);
            case 7: return ProfileCommand.Run(context);
            case 8: return SettingsCommand.Run(context);
            case 9: return LogCommand.Run(context);
            case 10: return JournalCommand.Run(context);
            case 11: return TimeCommand.Run(context);
            case 12: return NetworkCommand.Run(context);
            case 13: return SensorCommand.Run(context);
            case 14: return PowerCommand.Run(context);
            case 15: return ExportCommand.Run(context);
            case 16: return ImportCommand.Run(context);
            case 17: return CertCommand.Run(context);
            case 18: return PasswordCommand.Run(context);
            case 19: return SealCommand.Run(context);
            case 20: return RebootCommand.Run(context);
            case 21: return SleepCommand.Run(context);
            case 22: return FactoryCommand.Run(context);
            default: return context.EndWith(ConsoleEnd.Exit);
        }
    }

    /// <summary>The place of a command, or -1.</summary>
    internal static int Find(string name)
    {
        string start = name + "|";
        for (int i = 0; i < Count; i++)
        {
            if (Packed(i).StartsWith(start))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>True when a command works without password.</summary>
    internal static bool IsOpen(int index)
    {
        string row = Packed(index);
        return row[row.IndexOf('|') + 1] == 'o';
    }

    /// <summary>Name of a command.</summary>
    internal static string Name(int index)
    {
        string row = Packed(index);
        return row.Substring(0, row.IndexOf('|'));
    }

    /// <summary>Help of a command: the part behind the last bar.</summary>
    internal static string Help(int index)
    {
        string row = Packed(index);
        return row.Substring(row.LastIndexOf('|') + 1);
    }

    /// <summary>What comes after a command's name.</summary>
    internal static string Usage(int index)
    {
        string row = Packed(index);
        int from = row.IndexOf('|', row.IndexOf('|') + 1) + 1;
        int to = row.LastIndexOf('|');
        return to <= from ? "" : row.Substring(from, to - from);
    }

    /// <summary>True when a line may hold a secret and is not to be remembered.</summary>
    internal static bool KeepsSecrets(ConsoleContext context)
    {
        string command = context.Word(0);
        if (command == "login" || command == "password")
        {
            return true;
        }

        return command == "settings" && context.Word(1) == "set" && context.WordCount > 3
            && SettingsTable.TryFind(context.Word(2), out Setting setting) && SettingsTable.Row(setting).IsSecret;
    }

    /// <summary>The rest of a command's name, or of a setting's key behind "settings get" or "set", when only one fits.</summary>
    internal static string Complete(string line)
    {
        bool isKey = line.StartsWith("settings get ") || line.StartsWith("settings set ");
        string start = isKey ? line.Substring(13) : line;
        string found = null;
        for (int i = 0; i < (isKey ? SettingsTable.Count : Count); i++)
        {
            string row = isKey ? SettingsTable.Packed(SettingsTable.At(i)) : Packed(i);
            string name = row.Substring(0, row.IndexOf('|'));
            if (name.StartsWith(start))
            {
                if (found != null)
                {
                    return "";
                }

                found = name.Substring(start.Length) + " ";
            }
        }

        return found == null ? "" : found;
    }
}
