using BinNode.Core.Settings;

namespace BinNode.Core.Console.Commands;

/// <summary>Shows or chooses the shape of the container.</summary>
internal static class ProfileCommand
{
    internal static string Run(ConsoleContext context)
    {
        SettingRow row = SettingsTable.Row(Setting.BinProfile);
        if (context.WordCount > 1)
        {
            NodeSettings draft = context.Draft();
            string reason = draft.TrySet(row, context.Word(1)) ?? context.Apply(draft);
            if (reason != null)
            {
                return reason;
            }
        }

        context.Out.Field("profile", context.Settings.Format(row));
        context.Out.Field("choices", row.Expected());
        return null;
    }
}
