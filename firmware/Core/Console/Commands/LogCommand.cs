namespace BinNode.Core.Console.Commands;

/// <summary>Recent faults, wakes and sessions.</summary>
internal static class LogCommand
{
    internal static string Run(ConsoleContext context)
    {
        switch (context.Word(1))
        {
            case "":
            case "faults":
                context.Host.WriteLog(0, context.Out);
                return null;
            case "wakes":
                context.Host.WriteLog(1, context.Out);
                return null;
            case "sessions":
                context.Host.WriteLog(2, context.Out);
                return null;
            default:
                return context.Usage();
        }
    }
}
