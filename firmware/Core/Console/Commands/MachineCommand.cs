namespace BinNode.Core.Console.Commands;

/// <summary>Switches between people and programs.</summary>
internal static class MachineCommand
{
    /// <summary>Raised when an answer changes its form.</summary>
    private const int ProtocolVersion = 1;

    internal static string Run(ConsoleContext context)
    {
        string word = context.Word(1);
        if (word != "on" && word != "off")
        {
            return context.Usage();
        }

        context.Out.IsMachine = word == "on";
        context.Out.Field("machine", ProtocolVersion);
        return null;
    }
}
