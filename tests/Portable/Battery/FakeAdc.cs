using BinNode.Contracts;

namespace BinNode.Portable.Tests.Battery;

/// <summary>An ADC channel behind a divider switch: a value with a little noise, and a spike now and then.</summary>
public class FakeAdc : IAnalogInput, ISwitch
{
    private int _reads;

    /// <summary>Value when the divider is on.</summary>
    public int Raw;

    /// <summary>True: every tenth conversion is a spike.</summary>
    public bool Spikes;

    /// <summary>What a conversion ends with.</summary>
    public SenseStatus Status;

    /// <summary>True while the divider is on.</summary>
    public bool IsOn;

    /// <inheritdoc/>
    public void Set(bool on)
    {
        IsOn = on;
    }

    /// <inheritdoc/>
    public SenseStatus TryRead(out int raw)
    {
        _reads++;
        raw = !IsOn ? 0 : Spikes && _reads % 17 == 0 ? 4095 : Raw + (_reads % 3) - 1;
        return Status;
    }
}
