namespace BinNode.Hardware.Circuits;

/// <summary>A frame of the drawing with a title, in grid units.</summary>
public sealed record Block(string Title, double X, double Y, double Width, double Height)
{
    /// <summary>Lines of text at the lower edge.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
