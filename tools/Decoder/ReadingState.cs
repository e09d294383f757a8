namespace BinNode.Decoding;

/// <summary>What a reading is worth. Only ok and unstable readings carry a distance.</summary>
public enum ReadingState
{
    /// <summary>The distance holds.</summary>
    Ok = 0,

    /// <summary>The pings disagree; the distance is the best guess.</summary>
    Unstable = 1,

    /// <summary>No echo: nothing is known of the level.</summary>
    NoEcho = 2,

    /// <summary>Full: inside the blind zone or at the overfull mark.</summary>
    Full = 3,

    /// <summary>Something near the sensor hides the waste.</summary>
    Blocked = 4,

    /// <summary>The sensor does not answer.</summary>
    SensorFault = 5,
}
