using BinNode.Contracts;

namespace BinNode.Simulation.Tests.Mutants;

/// <summary>Has no threshold for the radio: the battery is good whatever it measures.</summary>
internal sealed class AlwaysCharged(IBattery inner) : IBattery
{
    public SenseStatus TryRead(out int batteryMv)
    {
        SenseStatus status = inner.TryRead(out batteryMv);
        batteryMv = status == SenseStatus.Ok ? 3600 : batteryMv;
        return status;
    }
}
