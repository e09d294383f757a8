using BinNode.Contracts;

namespace BinNode.Battery;

/// <summary>The mean raw value of an analog input whose source is switched on only while it is read: what a calibration stores.</summary>
public sealed class SwitchedInput : IAnalogInput
{
    private readonly IAnalogInput _input;
    private readonly ISwitch _source;
    private readonly IClock _clock;
    private readonly int _settleMs;

    /// <summary>Makes the input; the source stays off.</summary>
    /// <param name="input">The ADC channel.</param>
    /// <param name="source">The divider's switch.</param>
    /// <param name="clock">Waits for the input to settle.</param>
    /// <param name="settleMs">Milliseconds from the switch to a steady voltage.</param>
    public SwitchedInput(IAnalogInput input, ISwitch source, IClock clock, int settleMs)
    {
        _input = input;
        _source = source;
        _clock = clock;
        _settleMs = settleMs;
    }

    /// <inheritdoc/>
    public SenseStatus TryRead(out int raw)
    {
        _source.Set(true);
        _clock.Sleep(_settleMs);
        SenseStatus status = Sampler.TryRead(_input, out int raw16);
        _source.Set(false);
        raw = raw16 / 16;
        return status;
    }
}
