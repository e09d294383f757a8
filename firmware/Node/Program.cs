namespace BinNode.Node;

/// <summary>The firmware's entry point.</summary>
public static class Program
{
    /// <summary>One wake.</summary>
    public static void Main()
    {
    }
}
