using System.CommandLine;
using BinNode.Hardware.Documents;

namespace BinNode.Tools.Commands;

/// <summary>Checks the circuits in tools/Hardware against their rules, and writes or checks the documents of hardware/.</summary>
public static class HardwareCommand
{
    private static readonly Option<bool> Write = new("--write") { Description = "Write the generated documents." };
    private static readonly Option<bool> Check = new("--check") { Description = "Fail when a document is not what would be generated." };
    private static readonly Option<DirectoryInfo> Folder = new("--folder") { Description = "The repository's hardware folder.", DefaultValueFactory = _ => new DirectoryInfo("hardware") };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Command command = new("hardware", "Check the circuits of hardware/ and write their schematic, netlist, bill of materials, pin-out and wiring.") { Write, Check, Folder };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult args)
    {
        string folder = args.GetValue(Folder)!.FullName;
        if (args.GetValue(Write) && args.GetValue(Check))
        {
            Console.Error.WriteLine("--write and --check exclude each other.");
            return 2;
        }

        if ((args.GetValue(Write) || args.GetValue(Check)) && !Directory.Exists(folder))
        {
            Console.Error.WriteLine($"There is no folder {folder}; run this at the repository's root or say --folder.");
            return 2;
        }

        List<string> wrong = [.. HardwareDocuments.Faults()];
        if (args.GetValue(Write))
        {
            HardwareDocuments.Write(folder);
        }
        else if (args.GetValue(Check))
        {
            wrong.AddRange(HardwareDocuments.Stale(folder));
        }

        wrong.ForEach(Console.Error.WriteLine);
        Console.WriteLine(wrong.Count == 0 ? $"{HardwareDocuments.All().Count} documents, no rule broken." : $"{wrong.Count} complaint{(wrong.Count == 1 ? "" : "s")}.");
        return wrong.Count == 0 ? 0 : 1;
    }
}
