using BinNode.Contracts;
using BinNode.Portable.Tests.Bin;

namespace BinNode.Portable.Tests.Ultrasonic;

/// <summary>An echo line that answers with pulse widths from a list, or minus a <see cref="RangeStatus"/>; and the sensor's power.</summary>
public class FakeCapture : IEchoCapture, ISwitch
{
    private readonly FakeClock _clock;
    private readonly int[] _pulsesUs;
    private int _at;

    /// <summary>Makes the line.</summary>
    public FakeCapture(FakeClock clock, params int[] pulsesUs)
    {
        _clock = clock;
        _pulsesUs = pulsesUs;
    }

    /// <summary>True while powered.</summary>
    public bool IsOn;

    /// <summary>Pings without power.</summary>
    public int Unpowered;

    /// <inheritdoc/>
    public void Set(bool on)
    {
        IsOn = on;
    }

    /// <inheritdoc/>
    public RangeStatus TryCapture(int budgetMs, out int echoUs)
    {
        int answer = _pulsesUs[_at++ % _pulsesUs.Length];
        Unpowered += IsOn ? 0 : 1;
        _clock.Sleep(answer < 0 ? budgetMs : (answer / 1000) + 1);
        echoUs = answer < 0 ? 0 : answer;
        return answer < 0 ? (RangeStatus)(-answer) : RangeStatus.Ok;
    }
}
