using BinNode.Contracts;
using BinNode.Core.State;

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
    private const int UnitsPerMah = 36000;

    // Units of 100 microcoulombs since the battery was changed, a phase each: 32 bits hold 119 ampere-hours.
    private readonly uint[] _units = new uint[PhaseCount];
    private uint _daySoFar;
    private uint _dayBefore;
    private uint _dayAgeS;
    private uint _ageS;

    /// <inheritdoc/>
    public int Size => (PhaseCount * 4) + 16;

    /// <summary>Microampere-hours since the day began.</summary>
    public uint TodayUah => ToUah(_daySoFar);

    /// <summary>Microampere-hours of the day before; meaningful only when <see cref="HasDayBefore"/>.</summary>
    public uint DayBeforeUah => ToUah(_dayBefore);

    /// <summary>True when a whole day lies behind the node.</summary>
    public bool HasDayBefore => _ageS >= DayS;

    /// <summary>Seconds since the battery was changed.</summary>
    public uint AgeS => _ageS;

    /// <summary>Milliampere-hours since the battery was changed.</summary>
    public uint TotalMah
    {
        get
        {
            uint mah = 0;
            uint rest = 0;
            for (int i = 0; i < PhaseCount; i++)
            {
                mah += _units[i] / UnitsPerMah;
                rest += _units[i] % UnitsPerMah;
            }

            return mah + (rest / UnitsPerMah);
        }
    }

    /// <summary>Microampere-hours of one phase since the battery was changed.</summary>
    public ulong PhaseUah(ChargePhase phase) => (ulong)_units[(int)phase] * 1000 / UnitsPerMah;

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
        _units[(int)phase] += units;
        _daySoFar += units;
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
        _ageS += seconds;
        _dayAgeS += seconds;
        if (_dayAgeS >= DayS)
        {
            // After a sleep of several days the day before is their mean.
            uint days = _dayAgeS / DayS;
            _dayBefore = _daySoFar / days;
            _daySoFar = 0;
            _dayAgeS %= DayS;
        }
    }

    /// <summary>Days that the rest of the battery lasts at the pace so far; meaningful only when <see cref="HasDayBefore"/>.</summary>
    /// <param name="capacityMah">What the battery gives down to its cut-off, in milliampere-hours.</param>
    /// <returns>0 to 36,500.</returns>
    public int DaysLeft(int capacityMah)
    {
        long usedMah = TotalMah;
        long perDayUah = _ageS / DayS > 0 ? (TotalUah / (_ageS / DayS)) : 0;
        if (usedMah >= capacityMah || perDayUah <= 0)
        {
            return usedMah >= capacityMah ? 0 : 36500;
        }

        long days = (capacityMah - usedMah) * 1000 / perDayUah;
        return days > 36500 ? 36500 : (int)days;
    }

    /// <inheritdoc/>
    public void Save(byte[] into, int offset)
    {
        for (int i = 0; i < PhaseCount; i++)
        {
            Bytes.PutU32(into, offset + (i * 4), _units[i]);
        }

        offset += PhaseCount * 4;
        Bytes.PutU32(into, offset, _daySoFar);
        Bytes.PutU32(into, offset + 4, _dayBefore);
        Bytes.PutU32(into, offset + 8, _dayAgeS);
        Bytes.PutU32(into, offset + 12, _ageS);
    }

    /// <inheritdoc/>
    public void Load(byte[] from, int offset)
    {
        for (int i = 0; i < PhaseCount; i++)
        {
            _units[i] = Bytes.U32(from, offset + (i * 4));
        }

        offset += PhaseCount * 4;
        _daySoFar = Bytes.U32(from, offset);
        _dayBefore = Bytes.U32(from, offset + 4);
        _dayAgeS = Bytes.U32(from, offset + 8) % DayS;
        _ageS = Bytes.U32(from, offset + 12);
    }

    /// <summary>A new battery.</summary>
    public void Reset()
    {
        for (int i = 0; i < PhaseCount; i++)
        {
            _units[i] = 0;
        }

        _daySoFar = _dayBefore = _dayAgeS = _ageS = 0;
    }

    private long TotalUah
    {
        get
        {
            long uah = 0;
            for (int i = 0; i < PhaseCount; i++)
            {
                uah += (long)PhaseUah((ChargePhase)i);
            }

            return uah;
        }
    }

    private static uint ToUah(uint units) => (uint)((ulong)units * 1000 / UnitsPerMah);
}
