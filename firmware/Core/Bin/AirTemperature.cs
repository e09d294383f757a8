using BinNode.Contracts;

namespace BinNode.Core.Bin;

/// <summary>The air temperature that is believed: a jump no air makes waits until a second reading goes the same way, so that one bad sample does not move the level by centimetres.</summary>
internal sealed class AirTemperature
{
    public const int Size = 9;

    private const int UnknownDeciC = 200;
    private const int JumpDeciC = 60;
    private const int DeciCPerMinute = 10;
    private const int RiseWindowS = 1200;

    private bool _known;
    private bool _doubted;
    private int _doubtDeciC;
    private int _baseDeciC;
    private int _baseAgeS;

    /// <summary>The believed temperature in tenths of a degree Celsius; 200 when none was ever read.</summary>
    public int DeciC { get; private set; } = UnknownDeciC;

    public bool IsDoubted => _doubted;

    /// <summary>Rise over the last 20 to 40 minutes, in tenths of a degree.</summary>
    public int RiseDeciC => _known ? DeciC - _baseDeciC : 0;

    public int Take(SenseStatus status, int deciC, int elapsedS)
    {
        _baseAgeS = Calc.AddTime(_baseAgeS, elapsedS);
        if (status != SenseStatus.Ok || deciC < -400 || deciC > 1250)
        {
            return DeciC;
        }

        int mayDeciC = JumpDeciC + Calc.MulDiv(DeciCPerMinute, Calc.Min(elapsedS, 86400), 60);
        bool plausible = !_known || Calc.Abs(deciC - DeciC) <= mayDeciC || (_doubted && deciC > DeciC == _doubtDeciC > DeciC);
        _doubted = !plausible;
        _doubtDeciC = deciC;
        return plausible ? Believe(deciC) : DeciC;
    }

    public void Reset()
    {
        _known = _doubted = false;
        _doubtDeciC = _baseDeciC = _baseAgeS = 0;
        DeciC = UnknownDeciC;
    }

    /// <summary>Hands the cursor <see cref="Size"/> bytes and takes what comes back.</summary>
    public void Exchange(StateCursor cursor)
    {
        int flags = cursor.Byte((_known ? 1 : 0) | (_doubted ? 2 : 0));
        _known = (flags & 1) != 0;
        _doubted = (flags & 2) != 0;
        int deciC = cursor.Short(DeciC);
        DeciC = cursor.Loads ? Calc.Clamp(deciC, -400, 1250) : DeciC;
        _doubtDeciC = cursor.Short(_doubtDeciC);
        _baseDeciC = Calc.Clamp(cursor.Short(_baseDeciC), -400, 1250);
        _baseAgeS = cursor.Word(_baseAgeS);
    }

    private int Believe(int deciC)
    {
        if (!_known || _baseAgeS >= RiseWindowS)
        {
            _baseDeciC = _known && _baseAgeS <= 2 * RiseWindowS ? DeciC : deciC;
            _baseAgeS = 0;
        }

        _known = true;
        DeciC = deciC;
        return deciC;
    }
}
