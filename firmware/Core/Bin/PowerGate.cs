using BinNode.Contracts;

namespace BinNode.Core.Bin;

/// <summary>
/// Decides what the battery allows. Downwards at once; upwards only when the voltage has recovered by a margin, so that a battery that
/// sags under the radio does not swing the node between sending and collapsing.
/// </summary>
public sealed class PowerGate
{
    internal const int Size = 5;

    private const int RecoveryMv = 80;
    private const int SagMemoryS = 86400;

    private int _loadedMinMv;
    private int _sagLeftS;

    /// <summary>Binds the gate to the battery's data.</summary>
    public PowerGate(Chemistry chemistry)
    {
        Chemistry = chemistry;
    }

    /// <summary>The battery's data.</summary>
    public Chemistry Chemistry { get; }

    /// <summary>What the battery allows, as of the last look.</summary>
    public PowerLevel Level { get; private set; }

    /// <summary>True when the battery was watched under load at least once.</summary>
    public bool HasLoadedMin => _loadedMinMv > 0;

    /// <summary>Lowest voltage of the last session under load, in millivolts; meaningful only when <see cref="HasLoadedMin"/>.</summary>
    public int LoadedMinMv => _loadedMinMv;

    /// <summary>Tells the lowest voltage seen while the radio was on. A collapse keeps the radio for alarms for a day, whatever the resting voltage says.</summary>
    /// <param name="loadedMinMv">Millivolts, 1 to 20000.</param>
    public void NoteLoaded(int loadedMinMv)
    {
        _loadedMinMv = Calc.Clamp(loadedMinMv, 1, 20000);
        _sagLeftS = _loadedMinMv < Chemistry.LoadedMinMv ? SagMemoryS : 0;
    }

    /// <summary>Looks at the resting voltage.</summary>
    /// <param name="restMv">Millivolts at rest.</param>
    /// <param name="elapsedS">Seconds since the look before.</param>
    public PowerLevel Update(int restMv, int elapsedS)
    {
        _sagLeftS = Calc.Max(_sagLeftS - elapsedS, 0);
        PowerLevel level = Below(restMv, Chemistry.SleepOnlyMv, PowerLevel.SleepOnly) ? PowerLevel.SleepOnly
            : Below(restMv, Chemistry.NoRadioMv, PowerLevel.NoRadio) ? PowerLevel.NoRadio
            : Below(restMv, Chemistry.AlarmsOnlyMv, PowerLevel.AlarmsOnly) ? PowerLevel.AlarmsOnly
            : PowerLevel.Normal;
        Level = level == PowerLevel.Normal && _sagLeftS > 0 ? PowerLevel.AlarmsOnly : level;
        return Level;
    }

    internal void Reset()
    {
        Level = PowerLevel.Normal;
        _loadedMinMv = _sagLeftS = 0;
    }

    /// <summary>Hands the cursor <see cref="Size"/> bytes and takes what comes back.</summary>
    internal void Exchange(StateCursor cursor)
    {
        int level = cursor.Byte((int)Level);
        Level = level <= (int)PowerLevel.SleepOnly ? (PowerLevel)level : PowerLevel.Normal;
        _loadedMinMv = Calc.Min(cursor.Word(_loadedMinMv), 20000);
        _sagLeftS = Calc.Min(Calc.Tens(cursor, _sagLeftS), SagMemoryS);
    }

    private bool Below(int mv, int limitMv, PowerLevel level) => Hysteresis.Next(Level >= level, mv, limitMv, limitMv + RecoveryMv);
}
