namespace BinNode.Core.Settings;

/// <summary>One row of the settings table, unpacked.</summary>
public sealed class SettingRow
{
    /// <summary>Unpacks a row.</summary>
    /// <param name="setting">The setting it describes.</param>
    /// <param name="packed">The row as <see cref="SettingsTable.Packed"/> gives it.</param>
    public SettingRow(Setting setting, string packed)
    {
        string[] fields = packed.Split('|');
        Setting = setting;
        Key = fields[0];
        Kind = KindOf(fields[1][0]);
        Choices = Kind == SettingKind.Choice ? fields[2].Split(',') : null;
        Unit = Kind == SettingKind.Choice ? "" : fields[2];
        TryParse(fields[3], out Min);
        TryParse(fields[4], out Max);
        Default = fields[5];
        Marks = fields[6];
        Help = fields[7];
    }

    /// <summary>The setting that this row describes.</summary>
    public readonly Setting Setting;

    /// <summary>Its key, such as "measure.every_s".</summary>
    public readonly string Key;

    /// <summary>What kind of value it takes.</summary>
    public readonly SettingKind Kind;

    /// <summary>Unit of a number, or an empty string.</summary>
    public readonly string Unit;

    /// <summary>The words of a choice in the order of their numbers, otherwise null.</summary>
    public readonly string[] Choices;

    /// <summary>Least value; of a text, the shortest length.</summary>
    public readonly int Min;

    /// <summary>Greatest value; of a text, the greatest length.</summary>
    public readonly int Max;

    /// <summary>The default as a person would type it.</summary>
    public readonly string Default;

    /// <summary>One sentence for people.</summary>
    public readonly string Help;

    private readonly string Marks;

    /// <summary>True when the value is never shown.</summary>
    public bool IsSecret => Marks.IndexOf('s') >= 0;

    /// <summary>True when the value belongs to the sealed identity, which outlives the loss of both copies of the settings.</summary>
    public bool IsIdentity => Marks.IndexOf('i') >= 0;

    /// <summary>True when a change is on trial until a session has succeeded with it.</summary>
    public bool IsTrial => Marks.IndexOf('t') >= 0;

    /// <summary>Firmware version that brought the setting.</summary>
    public string Since => Marks.IndexOf('@') < 0 ? "0.1" : Marks.Substring(Marks.IndexOf('@') + 1);

    /// <summary>True for text of any kind.</summary>
    public bool IsText => (int)Setting >= SettingsTable.FirstText;

    /// <summary>Reads a number or a word as the value of a number, flag or choice within its limits.</summary>
    /// <returns>False when it is none, or out of range.</returns>
    public bool TryParseNumber(string text, out int value)
    {
        if (Kind == SettingKind.Choice)
        {
            return TryChoose(text, out value);
        }

        if (Kind == SettingKind.Flag && (text == "on" || text == "off"))
        {
            value = text == "on" ? 1 : 0;
            return true;
        }

        return TryParse(text, out value) && value >= Min && value <= Max;
    }

    /// <summary>A whole number in decimal digits with an optional minus sign, without spaces.</summary>
    /// <returns>False when the text is anything else or beyond nine digits.</returns>
    public static bool TryParse(string text, out int value)
    {
        value = 0;
        int start = text.Length > 0 && text[0] == '-' ? 1 : 0;
        if (text.Length == start || text.Length > start + 9)
        {
            return false;
        }

        for (int i = start; i < text.Length; i++)
        {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9)
            {
                return false;
            }

            value = value * 10 + digit;
        }

        value = start == 1 ? -value : value;
        return true;
    }

    /// <summary>What a valid value looks like, for the sentence after a wrong one.</summary>
    public string Expected()
    {
        switch (Kind)
        {
            case SettingKind.Flag:
                return "on or off";
            case SettingKind.Choice:
                return "one of " + JoinChoices();
            case SettingKind.Number:
                return Min.ToString() + " to " + Max.ToString() + (Unit.Length == 0 ? "" : " " + Unit);
            case SettingKind.Hex:
                return "an even number of hex digits, at most " + Max.ToString();
            case SettingKind.Name:
                return "letters, digits, - and _, " + Min.ToString() + " to " + Max.ToString() + " characters";
            default:
                return "printable ASCII, " + Min.ToString() + " to " + Max.ToString() + " characters";
        }
    }

    private string JoinChoices()
    {
        string all = Choices[0];
        for (int i = 1; i < Choices.Length; i++)
        {
            all = all + ", " + Choices[i];
        }

        return all;
    }

    private bool TryChoose(string text, out int value)
    {
        for (value = 0; value < Choices.Length; value++)
        {
            if (Choices[value] == text)
            {
                return true;
            }
        }

        return false;
    }

    private static SettingKind KindOf(char mark)
    {
        switch (mark)
        {
            case 'n': return SettingKind.Number;
            case 'f': return SettingKind.Flag;
            case 'c': return SettingKind.Choice;
            case 'x': return SettingKind.Hex;
            case 'd': return SettingKind.Name;
            default: return SettingKind.Text;
        }
    }
}
