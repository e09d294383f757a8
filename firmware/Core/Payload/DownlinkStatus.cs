namespace BinNode.Core.Payload;

/// <summary>What a message to the node turned out to be.</summary>
public enum DownlinkStatus : byte
{
    /// <summary>A command, new and whole.</summary>
    Command = 0,

    /// <summary>A confirmation of readings by the backend.</summary>
    Confirmation = 1,

    /// <summary>Damaged, forged, or authenticated when the node is not or the reverse. To be counted, not answered.</summary>
    NotAuthentic = 2,

    /// <summary>A command that was had already, or is older than one that was. Not to be done again.</summary>
    Replayed = 3,

    /// <summary>A version or type that this firmware does not know.</summary>
    Unknown = 4,

    /// <summary>Whole, and yet not a message: fields missing or left over.</summary>
    Malformed = 5,
}
