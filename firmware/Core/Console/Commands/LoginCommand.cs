namespace BinNode.Core.Console.Commands;

/// <summary>Asks for the password, or takes it from the line.</summary>
internal static class LoginCommand
{
    internal static string Run(ConsoleContext context, Login login)
    {
        if (login.IsDone)
        {
            context.Out.Say("All commands are open.");
            return null;
        }

        string password = context.Rest(1);
        if (password.Length == 0 && !context.Out.IsMachine)
        {
            context.Out.Prompt("Password: ");
            password = context.Keys.ReadLine(true);
        }

        return password == null ? null : login.Try(password);
    }
}
