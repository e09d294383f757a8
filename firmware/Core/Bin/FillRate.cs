using BinNode.Contracts;

namespace BinNode.Core.Bin;

/// <summary>The net fill rate: a leaky mean of six days over steps of six hours, emptyings taken out.</summary>
internal sealed class FillRate
{
    public const int Size = 12;

    private const int StepS = 6 * 3600;
    private const int MemoryS = 6 * 86400;
    private const int KnownS = 12 * 3600;
    private const int DayS = 86400;
    private const int MostPerDay = 6000;

    // Hundredths of a permille a day; negative while the waste settles faster than it comes.
    private int _centiPerDay;
    private int _anchor;
    private int _anchorAgeS;
    private int _historyS;
    private bool _started;

    public bool IsKnown => _historyS >= KnownS;

    /// <summary>Permille a day, 0 to 6000.</summary>
    public int PerDay => Calc.Clamp((_centiPerDay + 50) / 100, 0, MostPerDay);

    /// <summary>Lets time pass.</summary>
    public void Pass(int elapsedS) => _anchorAgeS = Calc.Min(_anchorAgeS, int.MaxValue / 2) + Calc.Min(elapsedS, int.MaxValue / 2);

    /// <summary>The believed contents now.</summary>
    public void Note(int fillPermille)
    {
        if (!_started)
        {
            Anchor(fillPermille);
        }
        else if (_anchorAgeS >= StepS)
        {
            Absorb(fillPermille, _anchorAgeS);
            Anchor(fillPermille);
        }
    }

    /// <summary>The contents were emptied some time ago.</summary>
    public void Emptied(int before, int now, int ageS)
    {
        int untilS = _anchorAgeS - ageS;
        if (_started && untilS > 0)
        {
            Absorb(before, untilS);
        }

        Anchor(now);
    }

    public void Reset()
    {
        _centiPerDay = _anchor = _anchorAgeS = _historyS = 0;
        _started = false;
    }

    /// <summary>Hands the cursor <see cref="Size"/> bytes and takes what comes back.</summary>
    public void Exchange(StateCursor cursor)
    {
        _centiPerDay = Calc.Clamp(cursor.Int(_centiPerDay), -100 * MostPerDay, 100 * MostPerDay);
        _anchorAgeS = Calc.Max(cursor.Int(_anchorAgeS), 0);
        int anchor = cursor.Word(_anchor | (_started ? 0x8000 : 0));
        _anchor = Calc.Min(anchor & 0x7FFF, 1000);
        _started = (anchor & 0x8000) != 0;
        int minutes = cursor.Word(_historyS / 60);
        _historyS = cursor.Loads ? Calc.Min(minutes * 60, MemoryS) : _historyS;
    }

    private void Anchor(int fillPermille)
    {
        _anchor = fillPermille;
        _anchorAgeS = 0;
        _started = true;
    }

    private void Absorb(int fillPermille, int overS)
    {
        int sample = Calc.Clamp(Calc.MulDiv((fillPermille - _anchor) * 100, DayS, overS), -100 * MostPerDay, 100 * MostPerDay);
        int weightS = Calc.Min(overS, MemoryS);
        _centiPerDay += Calc.MulDiv(sample - _centiPerDay, weightS, _historyS + weightS);
        _historyS = Calc.Min(_historyS + weightS, MemoryS);
    }
}
