namespace BinNode.Core.Console.Commands;

/// <summary>Begins to take settings, which are stored together.</summary>
internal static class ImportCommand
{
    internal static string Run(ConsoleContext context)
    {
        context.Input.BeginImport();
        context.Out.Say("KEY=VALUE lines, then . to store or cancel to drop them.");
        return null;
    }
}
