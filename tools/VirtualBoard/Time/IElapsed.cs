namespace BinNode.VirtualBoard;

/// <summary>Someone who accounts for elapsed virtual time.</summary>
public interface IElapsed
{
    /// <summary>Time goes from one moment to a later one.</summary>
    void Elapsed(long fromUs, long toUs);
}
