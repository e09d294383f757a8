using System.CommandLine;
using System.CommandLine.Parsing;
using BinNode.Tools.Commands;

namespace BinNode.Tools;

/// <summary>The binnode command: simulate, flash, provision, decode, monitor and measure smart-bin nodes.</summary>
public static class Program
{
    /// <summary>Time for a command to end itself after Ctrl-C.</summary>
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(10);

    /// <summary>Runs one command. Exit codes: 0 done, 1 the work failed, 2 the input was wrong, 130 interrupted.</summary>
    public static int Main(string[] args)
    {
        RootCommand root = new("Simulate, flash, provision, decode, monitor and measure smart-bin sensor nodes. Exit codes: 0 done, 1 the work failed, 2 the input was wrong, 130 interrupted.");
        root.Subcommands.Add(DemoCommand.Create());
        root.Subcommands.Add(SimulateCommand.Create());
        root.Subcommands.Add(MonitorCommand.Create());
        root.Subcommands.Add(EncodeCommand.Create());
        root.Subcommands.Add(DecodeCommand.Create());
        root.Subcommands.Add(BenchCommand.Create());
        root.Subcommands.Add(TortureCommand.Create());
        root.Subcommands.Add(AnalyseCommand.Create());
        root.Subcommands.Add(BudgetCommand.Create());
        root.Subcommands.Add(FlashCommand.Create());
        root.Subcommands.Add(ProvisionCommand.Create());
        root.Subcommands.Add(ConsoleCommand.Create());
        root.Subcommands.Add(SendCommand.Create());
        root.Subcommands.Add(SettingsCommand.Create());
        root.Subcommands.Add(ModemCommand.Create());
        root.Subcommands.Add(HardwareCommand.Create());
        ParseResult parsed = root.Parse(args);
        return parsed.Errors.Count == 0 || args.Length == 0 || args[0].StartsWith("[suggest", StringComparison.Ordinal) ? parsed.Invoke(new InvocationConfiguration { ProcessTerminationTimeout = TimeToEnd }) : Refuse(parsed);
    }

    private static int Refuse(ParseResult parsed)
    {
        foreach (ParseError error in parsed.Errors)
        {
            Console.Error.WriteLine(error.Message);
        }

        Console.Error.WriteLine($"See binnode {string.Join(' ', CommandPath(parsed.CommandResult))} --help.".Replace("  ", " "));
        return Guarded.BadInput;
    }

    private static IEnumerable<string> CommandPath(CommandResult result) =>
        result.Parent is CommandResult parent ? CommandPath(parent).Append(result.Command.Name) : [];
}
