using BinNode.Contracts;

namespace BinNode.Portable.Tests.Bin;

/// <summary>A sensor that answers from a list: a distance, or minus a <see cref="RangeStatus"/>. The last answer repeats.</summary>
public class ScriptedSensor : IRangeSensor
{
    private readonly int[] _answers;
    private readonly FakeClock _clock;

    /// <summary>Makes the sensor.</summary>
    public ScriptedSensor(FakeClock clock, params int[] answers)
    {
        _clock = clock;
        _answers = answers;
    }

    /// <summary>Pings so far.</summary>
    public int Pings;

    /// <summary>Times it was switched on minus times it was switched off.</summary>
    public int Powered;

    /// <inheritdoc/>
    public RangeSensorTraits Traits { get; } = new RangeSensorTraits { MinMm = 200, MaxMm = 4000, SpacingMs = 60, ActiveMicroAmps = 30000 };

    /// <inheritdoc/>
    public void PowerOn()
    {
        Powered++;
        _clock.Sleep(100);
    }

    /// <inheritdoc/>
    public RangeStatus TryMeasure(int airDeciC, int budgetMs, out int distanceMm)
    {
        int answer = _answers[Pings < _answers.Length ? Pings : _answers.Length - 1];
        Pings++;
        distanceMm = answer > 0 ? answer : 0;
        _clock.Sleep(answer == -(int)RangeStatus.Timeout ? budgetMs : 10);
        return answer > 0 ? RangeStatus.Ok : (RangeStatus)(-answer);
    }

    /// <inheritdoc/>
    public void PowerOff()
    {
        Powered--;
    }
}
