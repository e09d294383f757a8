namespace BinNode.Core.Payload;

/// <summary>What became of a command.</summary>
public sealed class AnswerMessage : NodeMessage
{
    /// <summary>Most characters of the text.</summary>
    public const int MaxTextLength = 200;

    /// <summary>Number of the command that is answered.</summary>
    public uint CommandNumber;

    /// <summary>How it ended.</summary>
    public AnswerResult Result;

    /// <summary>Number of the settings document in force.</summary>
    public uint SettingsVersion;

    /// <summary>CRC-32 of the settings in force, secrets left out.</summary>
    public uint SettingsDigest;

    /// <summary>Reason or result in words, to 200 characters.</summary>
    public string Text;

    internal override int Type => PayloadLayout.TypeAnswer;

    internal override void Write(FieldWriter to)
    {
        to.Number(CommandNumber);
        to.Byte((int)Result);
        to.Number(SettingsVersion);
        to.Word(SettingsDigest);
        to.Text(Text, MaxTextLength);
    }
}
