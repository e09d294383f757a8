namespace BinNode.VirtualBoard;

/// <summary>To what a scheduled event belongs.</summary>
public enum Scope
{
    /// <summary>To the wake: the chip's reset cancels it.</summary>
    Wake,

    /// <summary>To the world: it happens whether the node is awake or not.</summary>
    World,
}
