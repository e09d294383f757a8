using BinNode.Contracts;

namespace BinNode.Simulation.Tests.Mutants;

/// <summary>Failure disguised as data: a sensor that does not answer has measured a full bin.</summary>
internal sealed class FailureIsFull(IRangeSensor inner) : IRangeSensor
{
    public RangeSensorTraits Traits => inner.Traits;

    public void PowerOn() => inner.PowerOn();

    public RangeStatus TryMeasure(int airDeciC, int budgetMs, out int distanceMm)
    {
        bool isOk = inner.TryMeasure(airDeciC, budgetMs, out distanceMm) == RangeStatus.Ok;
        distanceMm = isOk ? distanceMm : 300;
        return RangeStatus.Ok;
    }

    public void PowerOff() => inner.PowerOff();
}
