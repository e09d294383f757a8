namespace BinNode.Decoding;

/// <summary>A message, or the reason why there is none.</summary>
public sealed class DecodeResult
{
    internal DecodeResult(DecodedMessage? message, string? reason)
    {
        Message = message;
        Reason = reason;
    }

    /// <summary>The message, or null.</summary>
    public DecodedMessage? Message { get; }

    /// <summary>One sentence that says why there is no message, or null.</summary>
    public string? Reason { get; }
}
