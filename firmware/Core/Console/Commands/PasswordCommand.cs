using BinNode.Core.Settings;

namespace BinNode.Core.Console.Commands;

/// <summary>Changes the password of the console.</summary>
internal static class PasswordCommand
{
    private const int Shortest = 8;

    internal static string Run(ConsoleContext context)
    {
        string password = context.Rest(1);
        if (password.Length == 0 && !context.Out.IsMachine)
        {
            context.Out.Prompt("New password, not shown: ");
            password = context.Keys.ReadLine(true);
        }

        if (password == null || password.Length < Shortest)
        {
            return "A password has at least 8 characters.";
        }

        NodeSettings draft = context.Draft();
        return draft.TrySet(SettingsTable.Row(Setting.ConsolePassword), password) ?? context.Apply(draft);
    }
}
