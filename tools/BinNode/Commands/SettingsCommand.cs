using System.CommandLine;
using BinNode.Provisioning;
using BinNode.Provisioning.Reference;

namespace BinNode.Tools.Commands;

/// <summary>binnode settings: the settings reference, generated from the table of the firmware.</summary>
public static class SettingsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Option<string?> write = new("--write") { Description = "Write the reference to this file instead of standard output.", HelpName = "FILE" };
        Option<string?> check = new("--check") { Description = "Fail when this file is not the reference.", HelpName = "FILE" };
        Command command = new("settings", "Print the reference of all settings in Markdown, generated from the firmware's table.") { write, check };
        command.SetAction(parsed => InstallerGuard.Run(_ => Run(parsed.GetValue(write), parsed.GetValue(check))));
        return command;
    }

    private static int Run(string? write, string? check)
    {
        string text = SettingsReference.Markdown();
        if (check is not null)
        {
            return File.Exists(check) && File.ReadAllText(check) == text
                ? 0
                : throw new WorkException($"{check} is stale: run \"binnode settings --write {check}\".");
        }

        if (write is null)
        {
            Console.Out.Write(text);
        }
        else
        {
            File.WriteAllText(write, text);
        }

        return 0;
    }
}
