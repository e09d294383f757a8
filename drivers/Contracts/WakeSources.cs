namespace BinNode.Contracts;

/// <summary>What may end the next sleep, besides the timer, which always may. Combine with |.</summary>
[System.Flags]
public enum WakeSources : byte
{
    /// <summary>Only the timer.</summary>
    None = 0,

    /// <summary>The technician's button or cable.</summary>
    Console = 1,

    /// <summary>The tilt switch.</summary>
    Tilt = 2,

    /// <summary>The thermal switch.</summary>
    Heat = 4,
}
