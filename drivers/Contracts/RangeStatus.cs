namespace BinNode.Contracts;

/// <summary>How one ultrasonic ping ended. Only <see cref="Ok"/> comes with a distance.</summary>
public enum RangeStatus : byte
{
    /// <summary>An echo between the sensor's minimum and maximum distance.</summary>
    Ok = 0,

    /// <summary>The sensor worked and heard nothing: foam, a slanted surface, nothing within range.</summary>
    NoEcho = 1,

    /// <summary>An echo from inside the blind zone: something is there, how near is unknown.</summary>
    TooNear = 2,

    /// <summary>An echo from beyond the sensor's maximum distance.</summary>
    TooFar = 3,

    /// <summary>The sensor answered with something that cannot be: a damaged frame of a serial sensor, an echo pulse too short to be one.</summary>
    BadFrame = 4,

    /// <summary>The sensor did not answer within the budget: unplugged, unpowered or dead.</summary>
    Timeout = 5,

    /// <summary>The echo line does not move: shorted, stuck high or stuck low.</summary>
    Stuck = 6,
}
