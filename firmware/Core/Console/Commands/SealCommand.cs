namespace BinNode.Core.Console.Commands;

/// <summary>Makes the settings of now the sealed identity.</summary>
internal static class SealCommand
{
    internal static string Run(ConsoleContext context)
    {
        if (!context.IsConfirmed("Keep identity, network, bin and calibration of now for factory reset and rescue?"))
        {
            return SettingsCommand.NotConfirmed;
        }

        return context.Store.SealIdentity(context.Settings) ? null : "The file could not be stored.";
    }
}
