using System.CommandLine;

namespace BinNode.Tools.Commands;

/// <summary>binnode bench: the numbers that the documents claim, each by one subcommand.</summary>
public static class BenchCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Command command = new("bench", "Measure what the documents claim.");
        command.Subcommands.Add(BenchPayloadCommand.Create());
        command.Subcommands.Add(BenchFuzzCommand.Create());
        command.Subcommands.Add(BenchLevelCommand.Create());
        command.Subcommands.Add(BenchYearCommand.Create());
        command.Subcommands.Add(BenchJournalCommand.Create());
        command.Subcommands.Add(BenchCellularCommand.Create());
        command.Subcommands.Add(BenchWireCommand.Create());
        return command;
    }
}
