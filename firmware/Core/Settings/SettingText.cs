namespace BinNode.Core.Settings;

/// <summary>What a text setting may hold.</summary>
public static class SettingText
{
    /// <summary>True when a text fits its row: length and characters.</summary>
    public static bool IsValid(SettingRow row, string text)
    {
        if (text.Length < row.Min || text.Length > row.Max)
        {
            return false;
        }

        if (row.Kind == SettingKind.Hex && text.Length % 2 != 0)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (!IsAllowed(row, text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAllowed(SettingRow row, char c)
    {
        switch (row.Kind)
        {
            case SettingKind.Hex:
                return Hex.Digit(c) >= 0;
            case SettingKind.Name:
                return IsNameCharacter(c) || (c == '/' && row.Setting == Setting.MqttRoot);
            default:
                return c >= ' ' && c <= '~';
        }
    }

    private static bool IsNameCharacter(char c) =>
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}
