namespace BinNode.ModemEmulator;

/// <summary>Why a connection could not be opened.</summary>
public enum OpenFailure
{
    /// <summary>The name is not known.</summary>
    NoHost,

    /// <summary>Nobody listens.</summary>
    Refused,

    /// <summary>The certificate was not accepted.</summary>
    Certificate,

    /// <summary>No answer at all.</summary>
    Silent,
}
