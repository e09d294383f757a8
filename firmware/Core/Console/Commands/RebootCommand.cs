namespace BinNode.Core.Console.Commands;

/// <summary>Restarts the node.</summary>
internal static class RebootCommand
{
    internal static string Run(ConsoleContext context) =>
        context.IsConfirmed("Restart?") ? context.EndWith(ConsoleEnd.Reboot) : SettingsCommand.NotConfirmed;
}
