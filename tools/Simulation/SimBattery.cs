using BinNode.Contracts;

namespace BinNode.Simulation;

/// <summary>A battery with a resting voltage and one that it sags to under the radio.</summary>
public sealed class SimBattery(Steps steps) : IBattery
{
    /// <summary>How a reading ends.</summary>
    public SenseStatus Status { get; set; }

    /// <summary>Resting voltage in millivolts.</summary>
    public int RestMv { get; set; } = 3600;

    /// <summary>By how much the radio pulls it down, in millivolts.</summary>
    public int SagMv { get; set; } = 200;

    /// <summary>Below this the chip resets, in millivolts.</summary>
    public int BrownOutMv { get; set; } = 2600;

    /// <summary>True when the radio would reset the chip.</summary>
    public bool FallsUnderRadio => RestMv - SagMv < BrownOutMv;

    /// <inheritdoc />
    public SenseStatus TryRead(out int batteryMv)
    {
        steps.Enter("battery", "TryRead");
        steps.Advance(10);
        batteryMv = Status == SenseStatus.Ok ? RestMv : 0;
        steps.Leave();
        return Status;
    }
}
