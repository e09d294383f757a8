namespace BinNode.VirtualBoard;

/// <summary>The ultrasonic sensor. Defaults: JSN-SR04T in a calm bin.</summary>
public sealed class SensorOptions
{
    /// <summary>Standard deviation of one ping in millimetres.</summary>
    public double NoiseMm { get; set; } = 2;

    /// <summary>Share of pings that hear something else.</summary>
    public double OutlierShare { get; set; } = 0.01;

    /// <summary>Share of pings that hear nothing.</summary>
    public double MissingShare { get; set; } = 0.005;

    /// <summary>Nearest distance that is measured; anything nearer reads as this.</summary>
    public double BlindMm { get; set; } = 210;

    /// <summary>Farthest distance that is measured.</summary>
    public double ReachMm { get; set; } = 4500;

    /// <summary>From power to the first answer, in microseconds.</summary>
    public long WarmUpUs { get; set; } = 60_000;

    /// <summary>From the trigger to the rise of the echo line, in microseconds.</summary>
    public long LatencyUs { get; set; } = 450;

    /// <summary>Width of the pulse that says "nothing heard", in microseconds. HC-SR04: 38 ms.</summary>
    public long NoEchoUs { get; set; } = 38_000;

    /// <summary>The sensor does not answer at all: unplugged or dead.</summary>
    public bool IsDead { get; set; }

    /// <summary>The echo line is stuck high.</summary>
    public bool IsStuckHigh { get; set; }
}
