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

    /// <summary>True while the radio is on.</summary>
    public bool IsLoaded { get; set; }

    /// <summary>Resting voltage below which the radio must stay off; 0 for no such rule.</summary>
    public int NoRadioMv { get; set; }

    /// <summary>True once the node has looked at the resting voltage in this wake.</summary>
    public bool WasRead { get; private set; }

    /// <summary>True when the radio would reset the chip.</summary>
    public bool FallsUnderRadio => RestMv - SagMv < BrownOutMv;

    /// <summary>Begins a wake.</summary>
    public void Begin()
    {
        IsLoaded = false;
        WasRead = false;
    }

    /// <inheritdoc />
    public SenseStatus TryRead(out int batteryMv)
    {
        steps.Enter("battery", "TryRead");
        steps.Advance(10);
        batteryMv = Status == SenseStatus.Ok ? RestMv - (IsLoaded ? SagMv : 0) : 0;
        WasRead |= Status == SenseStatus.Ok;
        steps.Leave();
        return Status;
    }
}
