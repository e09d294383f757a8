namespace BinNode.Hardware.Circuits;

/// <summary>Where a pin leaves its symbol.</summary>
public enum Side
{
    /// <summary>Leftwards.</summary>
    Left,

    /// <summary>Rightwards.</summary>
    Right,

    /// <summary>Upwards.</summary>
    Top,

    /// <summary>Downwards.</summary>
    Bottom,
}
