namespace BinNode.Core.Console.Commands;

/// <summary>Where the charge went, and how long the rest lasts.</summary>
internal static class PowerCommand
{
    internal static string Run(ConsoleContext context)
    {
        context.Host.WritePower(context.Out);
        return null;
    }
}
