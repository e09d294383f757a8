namespace BinNode.Core.Bin;

/// <summary>What the tracker made of one distance.</summary>
internal enum LevelVerdict : byte
{
    /// <summary>It is the level.</summary>
    Followed,

    /// <summary>It departs from the level; the next distances decide whether it is an outlier.</summary>
    Waiting,

    /// <summary>It lies beyond the floor: not the waste.</summary>
    Beyond,

    /// <summary>It is near the sensor and came from nowhere, for many wakes.</summary>
    Obstacle,

    /// <summary>It confirms an emptying.</summary>
    Emptied,

    /// <summary>It confirms that the surface moved away without an emptying.</summary>
    Settled,
}
