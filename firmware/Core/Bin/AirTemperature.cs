using BinNode.Contracts;
using BinNode.Core.State;

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

    public void Save(byte[] into, int offset)
    {
        into[offset] = (byte)((_known ? 1 : 0) | (_doubted ? 2 : 0));
        Bytes.PutU16(into, offset + 1, DeciC);
        Bytes.PutU16(into, offset + 3, _doubtDeciC);
        Bytes.PutU16(into, offset + 5, _baseDeciC);
        Bytes.PutU16(into, offset + 7, Calc.Min(_baseAgeS, 65535));
    }

    public void Load(byte[] from, int offset)
    {
        _known = (from[offset] & 1) != 0;
        _doubted = (from[offset] & 2) != 0;
        DeciC = Calc.Clamp(Bytes.S16(from, offset + 1), -400, 1250);
        _doubtDeciC = Bytes.S16(from, offset + 3);
        _baseDeciC = Calc.Clamp(Bytes.S16(from, offset + 5), -400, 1250);
        _baseAgeS = Bytes.U16(from, offset + 7);
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
