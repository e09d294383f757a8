namespace BinNode.Contracts;

/// <summary>What happens when a wake outlives its deadline.</summary>
public interface IDeadlineHandler
{
    /// <summary>Puts the node to sleep, whatever it was doing.</summary>
    void OnDeadline();
}
