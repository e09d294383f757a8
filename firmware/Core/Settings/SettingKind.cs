namespace BinNode.Core.Settings;

/// <summary>What kind of value a setting takes.</summary>
public enum SettingKind : byte
{
    /// <summary>A whole number.</summary>
    Number = 0,

    /// <summary>On or off, stored as 1 or 0.</summary>
    Flag = 1,

    /// <summary>One of a list of words, stored as its place in the list, from 0.</summary>
    Choice = 2,

    /// <summary>Printable ASCII.</summary>
    Text = 3,

    /// <summary>Bytes in hex digits.</summary>
    Hex = 4,

    /// <summary>Text that becomes a level of an MQTT topic: letters, digits, '-' and '_', and '/' where the table allows it.</summary>
    Name = 5,
}
