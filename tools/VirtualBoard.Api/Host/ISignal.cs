namespace BinNode.VirtualBoard;

/// <summary>Something that can be waited for.</summary>
public interface ISignal
{
    /// <summary>True when it is set.</summary>
    bool IsSet { get; }
}
