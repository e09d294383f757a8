namespace BinNode.VirtualBoard;

/// <summary>What is true of a bin at one moment.</summary>
public record struct BinTruth
{
    /// <summary>Distance from the transducer to the waste in millimetres.</summary>
    public double DistanceMm { get; set; }

    /// <summary>False when nothing sends the sound back: foam, a slanted bag.</summary>
    public bool HasEcho { get; set; }

    /// <summary>Air temperature in the lid in degrees Celsius.</summary>
    public double AirC { get; set; }

    /// <summary>Resting battery voltage in millivolts; 0 leaves it to the board's battery.</summary>
    public double BatteryMv { get; set; }

    /// <summary>The tilt switch is closed.</summary>
    public bool Tipped { get; set; }

    /// <summary>The thermal switch is closed.</summary>
    public bool Hot { get; set; }
}
