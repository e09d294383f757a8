using BinNode.Contracts;

namespace BinNode.Simulation;

/// <summary>A thermometer.</summary>
public sealed class SimThermometer(Steps steps) : IThermometer
{
    /// <summary>How a reading ends.</summary>
    public SenseStatus Status { get; set; }

    /// <summary>Tenths of a degree Celsius.</summary>
    public int DeciC { get; set; } = 250;

    /// <inheritdoc />
    public SenseStatus TryRead(out int temperatureDeciC)
    {
        steps.Enter("thermometer", "TryRead");
        steps.Advance(5);
        temperatureDeciC = Status == SenseStatus.Ok ? DeciC : 0;
        steps.Leave();
        return Status;
    }
}
