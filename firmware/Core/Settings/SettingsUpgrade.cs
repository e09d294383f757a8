using System;

namespace BinNode.Core.Settings;

/// <summary>Carries settings over that another firmware version stored: rows that it did not have get their default, rows that are gone are dropped.</summary>
internal static class SettingsUpgrade
{
    /// <summary>Turns a good record of another version into one of this version.</summary>
    internal static void Apply(NodeSettings settings)
    {
        byte[] old = new byte[settings.Length];
        Array.Copy(settings.Record, 0, old, 0, old.Length);
        settings.SetDefaults();
        Array.Copy(old, 0, settings.Record, 0, SettingsRecord.Numbers);
        CopyNumbers(settings, old);
        CopyTexts(settings, old);
    }

    private static void CopyNumbers(NodeSettings settings, byte[] old)
    {
        int count = SettingsRecord.NumberCount(old);
        for (int i = 0; i < count && i < SettingsTable.NumberCount; i++)
        {
            // A value that the new limits forbid keeps the default.
            settings.TrySetNumber(SettingsTable.Row((Setting)i), BitConverter.ToInt32(old, SettingsRecord.Numbers + 4 * i));
        }
    }

    private static void CopyTexts(NodeSettings settings, byte[] old)
    {
        int at = SettingsRecord.Numbers + 4 * SettingsRecord.NumberCount(old);
        while (at + 2 <= old.Length && at + 2 + old[at + 1] <= old.Length)
        {
            char[] text = new char[old[at + 1]];
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = (char)old[at + 2 + i];
            }

            if (SettingsTable.Exists(old[at]))
            {
                settings.TrySet(SettingsTable.Row((Setting)old[at]), new string(text));
            }

            at += 2 + text.Length;
        }
    }
}
