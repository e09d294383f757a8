using BinNode.Core.Settings;

namespace BinNode.Core.Console.Commands;

/// <summary>The settings in the form that import takes. Secrets stay on the node.</summary>
internal static class ExportCommand
{
    internal static string Run(ConsoleContext context)
    {
        context.Out.Say("import");
        for (int i = 0; i < SettingsTable.Count; i++)
        {
            SettingRow row = SettingsTable.Row(SettingsTable.At(i));
            if (row.IsSecret)
            {
                continue;
            }

            if (context.Out.IsMachine)
            {
                context.Out.Field(row.Key, context.Settings.Format(row));
            }
            else
            {
                context.Out.Say(row.Key + "=" + context.Settings.Format(row));
            }
        }

        context.Out.Say(".");
        return null;
    }
}
