namespace BinNode.Contracts;

/// <summary>How the reading of a simple sensor (battery, temperature, raw ADC) ended.</summary>
public enum SenseStatus : byte
{
    /// <summary>A value was read.</summary>
    Ok = 0,

    /// <summary>This board or build has no such sensor.</summary>
    NotFitted = 1,

    /// <summary>The sensor answered with a value that cannot be: open or shorted wire, raw value at the rail.</summary>
    OutOfRange = 2,

    /// <summary>The peripheral failed.</summary>
    Failed = 3,
}
