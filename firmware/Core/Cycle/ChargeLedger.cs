using BinNode.Contracts;

namespace BinNode.Core.Cycle;

/// <summary>
/// Where the charge went, by the times of the phases and one current each (<see cref="ChargeRates"/>). A day is 86,400 seconds that
/// passed, not a date: the ledger needs no calendar. It counts what the model says, not what flows; a bench's figures make it true.
/// </summary>
public sealed class ChargeLedger : IStateSection
{
    /// <summary>Number of phases.</summary>
    public const int PhaseCount = 8;

    private const uint DayS = 86400;
    private const int NanoPerMicroMilli = 1000000;
    private const int MicroCPerUnit = 100;
    private const uint UnitsPerMah = 36000;
    private const int MostDays = 36500;
    private const uint MostToday = 0xFFFFFF;

    // All in units of 100 microcoulombs: small enough that rounding is noise, and 32 bits hold 119 ampere-hours.
    private readonly uint[] _today = new uint[PhaseCount];
    private uint _total;
    private uint _dayBefore;
    private uint _dayAgeS;
    private uint _days;

    /// <inheritdoc/>
    public int Size => (PhaseCount * 3) + 13;

    /// <summary>Microampere-hours since the day began.</summary>
    public uint TodayUah
    {
        get
        {
            uint sum = 0;
            foreach (uint units in _today)
            {
                sum += units;
            }

            return ToUah(sum);
        }
    }

    /// <summary>Microampere-hours of the day before; meaningful only when <see cref="HasDayBefore"/>.</summary>
    public uint DayBeforeUah => ToUah(_dayBefore);

    /// <summary>True when a whole day lies behind the node.</summary>
    public bool HasDayBefore => _days > 0;

    /// <summary>Days since the battery was changed, 0 to 65,535.</summary>
    public int AgeDays => (int)_days;

    /// <summary>Microampere-hours since the battery was changed.</summary>
    public uint TotalUah => ToUah(_total);

    /// <summary>Milliampere-hours since the battery was changed.</summary>
    public uint TotalMah => _total / UnitsPerMah;

    /// <summary>Microampere-hours of one phase since the day began.</summary>
    public uint PhaseUah(ChargePhase phase) => ToUah(_today[(int)phase]);

    /// <summary>A phase lasted a time.</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="ms">Milliseconds, 0 or more.</param>
    public void Add(ChargePhase phase, long ms) => AddMicroC(phase, ms * ChargeRates.NanoAmps(phase) / NanoPerMicroMilli);

    /// <summary>A phase drew a charge that is known better than by its time: a sensor other than the usual one, a modem that was asked.</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="microC">Microcoulombs (a microampere for a second), 0 or more.</param>
    public void AddMicroC(ChargePhase phase, long microC)
    {
        uint units = microC <= 0 ? 0 : (uint)((microC + (MicroCPerUnit / 2)) / MicroCPerUnit);
        uint today = _today[(int)phase] + units;
        _today[(int)phase] = today < MostToday ? today : MostToday;
        _total += units;
    }

    /// <summary>The node slept, and time passed.</summary>
    /// <param name="seconds">Seconds from the end of the wake before to the reset of this one.</param>
    public void Slept(uint seconds)
    {
        Add(ChargePhase.Sleep, (long)seconds * 1000);
        Pass(seconds);
    }

    /// <summary>Time passed awake.</summary>
    /// <param name="seconds">Seconds.</param>
    public void Pass(uint seconds)
    {
        _dayAgeS += seconds;
        if (_dayAgeS < DayS)
        {
            return;
        }

        // After a sleep of several days the day before is their mean.
        uint days = _dayAgeS / DayS;
        uint sum = 0;
        for (int i = 0; i < PhaseCount; i++)
        {
            sum += _today[i];
            _today[i] = 0;
        }

        _dayBefore = sum / days;
        _days += days;
        _dayAgeS %= DayS;
    }

    /// <summary>Days that the rest of the battery lasts at the pace so far; meaningful only when <see cref="HasDayBefore"/>.</summary>
    /// <param name="capacityMah">What the battery gives down to its cut-off, in milliampere-hours.</param>
    /// <returns>0 to 36,500.</returns>
    public int DaysLeft(int capacityMah)
    {
        long restUnits = ((long)capacityMah * UnitsPerMah) - _total;
        if (restUnits <= 0)
        {
            return 0;
        }

        long unitsPerDay = _days > 0 ? _total / _days : 0;
        long days = unitsPerDay > 0 ? restUnits / unitsPerDay : MostDays;
        return days > MostDays ? MostDays : (int)days;
    }

    /// <inheritdoc/>
    public void Exchange(StateCursor cursor)
    {
        for (int i = 0; i < PhaseCount; i++)
        {
            _today[i] = Three(cursor, _today[i]);
        }

        _total = cursor.Long(_total);
        _dayBefore = cursor.Long(_dayBefore);
        _days = (uint)cursor.Word((int)_days);
        _dayAgeS = Three(cursor, _dayAgeS) % DayS;
    }

    private static uint Three(StateCursor cursor, uint value)
    {
        int low = cursor.Word((int)(value & 0xFFFF));
        int high = cursor.Byte((int)(value >> 16));
        return (uint)(low | (high << 16));
    }

    /// <summary>A new battery.</summary>
    public void Reset()
    {
        for (int i = 0; i < PhaseCount; i++)
        {
            _today[i] = 0;
        }

        _total = _dayBefore = _dayAgeS = _days = 0;
    }

    private static uint ToUah(uint units) => (uint)((ulong)units * 1000 / UnitsPerMah);
}
