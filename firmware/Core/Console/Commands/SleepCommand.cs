namespace BinNode.Core.Console.Commands;

/// <summary>Sleeps for a given time, or until the next planned wake.</summary>
internal static class SleepCommand
{
    internal static string Run(ConsoleContext context)
    {
        if (context.WordCount == 1)
        {
            return context.EndWith(ConsoleEnd.Exit);
        }

        if (!context.TryNumber(1, 1, 604800, out int seconds))
        {
            return "Expected 1 to 604800 seconds.";
        }

        context.SleepS = seconds;
        return context.EndWith(ConsoleEnd.Sleep);
    }
}
