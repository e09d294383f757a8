namespace BinNode.Core.Readings;

/// <summary>What a reading is worth. Only <see cref="Ok"/> and <see cref="Unstable"/> carry a distance.</summary>
public enum ReadingState : byte
{
    /// <summary>The pings agree; the distance holds.</summary>
    Ok = 0,

    /// <summary>The pings disagree; the distance is the best guess.</summary>
    Unstable = 1,

    /// <summary>No echo: nothing is known of the level.</summary>
    NoEcho = 2,

    /// <summary>The waste is inside the sensor's blind zone or at the overfull mark: full, how full is unknown.</summary>
    Full = 3,

    /// <summary>Something near the sensor has hidden the waste over many wakes.</summary>
    Blocked = 4,

    /// <summary>The sensor is unplugged, dead or shorted.</summary>
    SensorFault = 5,
}
