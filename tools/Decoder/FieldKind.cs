namespace BinNode.Decoding;

/// <summary>How a field of a message without readings is packed.</summary>
internal enum FieldKind
{
    /// <summary>7 bits a byte, lowest first.</summary>
    Number,

    /// <summary>0, or 1 and a number with its sign in the lowest bit.</summary>
    Optional,

    /// <summary>4 bytes, highest first, shown as 8 hexadecimal digits.</summary>
    Word,

    /// <summary>A length byte and printable ASCII.</summary>
    Text,

    /// <summary>A byte that stands for a word.</summary>
    Choice,

    /// <summary>Length as a number and printable ASCII.</summary>
    LongText,
}
