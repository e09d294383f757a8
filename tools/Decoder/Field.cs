namespace BinNode.Decoding;

/// <summary>A row of a message's table.</summary>
internal sealed class Field
{
    public Field(string name, FieldKind kind, params string[] words)
    {
        Name = name;
        Kind = kind;
        Words = words;
    }

    public string Name { get; }

    public FieldKind Kind { get; }

    /// <summary>The words of a choice by their number; an empty word is a number that is not used.</summary>
    public string[] Words { get; }

    /// <summary>The word of a number; a number of a later firmware is told as one.</summary>
    public string Word(int number) => number < Words.Length && Words[number].Length > 0 ? Words[number] : "other_" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
