using BinNode.Contracts;

namespace BinNode.Simulation;

/// <summary>A range sensor that tells what it is told to.</summary>
public sealed class SimRangeSensor(Steps steps) : IRangeSensor
{
    /// <inheritdoc />
    public RangeSensorTraits Traits { get; } = new()
    {
        MinMm = 250,
        MaxMm = 4500,
        WarmUpMs = 150,
        SpacingMs = 60,
        HalfBeamDeciDeg = 150,
        ActiveMicroAmps = 30000,
    };

    /// <summary>How each ping ends.</summary>
    public RangeStatus Status { get; set; }

    /// <summary>What it measures when it does.</summary>
    public int DistanceMm { get; set; } = 1000;

    /// <summary>True time of the last ping, in milliseconds since the world began.</summary>
    public long PingedAtMs { get; private set; }

    /// <summary>Measurements so far.</summary>
    public int Measurements { get; private set; }

    /// <inheritdoc />
    public void PowerOn()
    {
        Measurements++;
        steps.Enter("range", "PowerOn");
        steps.Advance(Traits.WarmUpMs);
        steps.Leave();
    }

    /// <inheritdoc />
    public RangeStatus TryMeasure(int airDeciC, int budgetMs, out int distanceMm)
    {
        steps.Enter("range", "TryMeasure");
        PingedAtMs = steps.TrueMs;
        bool answers = Status != RangeStatus.Timeout && Status != RangeStatus.Stuck;
        steps.Advance(answers ? 25 : budgetMs);
        distanceMm = Status == RangeStatus.Ok ? DistanceMm : 0;
        steps.Leave();
        return Status;
    }

    /// <inheritdoc />
    public void PowerOff()
    {
        if (!steps.IsDead)
        {
            steps.Enter("range", "PowerOff");
            steps.Leave();
        }
    }
}
