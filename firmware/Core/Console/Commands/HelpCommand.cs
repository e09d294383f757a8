namespace BinNode.Core.Console.Commands;

/// <summary>The list of commands, or one of them.</summary>
internal static class HelpCommand
{
    internal static string Run(ConsoleContext context)
    {
        if (context.WordCount == 1)
        {
            for (int i = 0; i < CommandTable.Count; i++)
            {
                context.Out.Field(CommandTable.Name(i), CommandTable.Help(i));
            }

            return null;
        }

        int command = CommandTable.Find(context.Word(1));
        if (command < 0)
        {
            return "No such command: type help for the list.";
        }

        context.Out.Field(CommandTable.Name(command), CommandTable.Usage(command));
        context.Out.Say(CommandTable.Help(command) + ".");
        return null;
    }
}
