using BinNode.Contracts;

namespace BinNode.Core.Bin;

/// <summary>The lowest battery voltage while the radio is on: what tells a battery that is fine at rest and collapses under load. Sample it some times in a session, right after something was sent.</summary>
public sealed class LoadedMinimum
{
    private readonly IBattery _battery;

    /// <summary>Binds it to the battery.</summary>
    public LoadedMinimum(IBattery battery)
    {
        _battery = battery;
    }

    /// <summary>True when at least one sample was taken.</summary>
    public bool HasValue { get; private set; }

    /// <summary>Lowest millivolts so far; meaningful only when <see cref="HasValue"/>.</summary>
    public int MinMv { get; private set; }

    /// <summary>Takes a sample.</summary>
    public void Sample()
    {
        if (_battery.TryRead(out int mv) == SenseStatus.Ok)
        {
            MinMv = HasValue ? Calc.Min(MinMv, mv) : mv;
            HasValue = true;
        }
    }

    /// <summary>Starts anew.</summary>
    public void Reset() => HasValue = false;
}
