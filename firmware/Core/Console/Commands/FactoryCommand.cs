using BinNode.Core.Settings;

namespace BinNode.Core.Console.Commands;

/// <summary>The node as it left provisioning.</summary>
internal static class FactoryCommand
{
    internal static string Run(ConsoleContext context)
    {
        if (!context.Store.IsSealed)
        {
            return "No identity is sealed, the node could not be reached again: seal it first.";
        }

        if (!context.IsConfirmed(CommandTable.Help(CommandTable.Find("factory")) + "?"))
        {
            return SettingsCommand.NotConfirmed;
        }

        NodeSettings draft = new NodeSettings();
        if (!context.Store.LoadFactory(draft))
        {
            return "The sealed identity is damaged; nothing has changed.";
        }

        string reason = context.Apply(draft);
        if (reason == null && !context.Host.ClearJournal())
        {
            reason = "The settings are back; the readings could not be thrown away.";
        }

        return reason ?? context.EndWith(ConsoleEnd.Reboot);
    }
}
