using BinNode.Core.State;

namespace BinNode.Core.Bin;

/// <summary>
/// Follows the believed level through outliers, obstacles, settling and emptyings. Knows the last three distances that it believed and what
/// has been seen since of a departure from them.
/// <code>
///  near the level, or its median of three ---------------------------> Followed
///  fuller, next one too, or hours later -----------------------------> Followed (once: Waiting)
///  fuller by a third in no time, into the top ----------------------> Waiting, after many wakes Obstacle; the level stays
///  farther: Waiting until it persists; near the floor and far enough -> Emptied, else -> Settled
///           two in a row back at the level --------------------------> forgotten
/// </code>
/// </summary>
internal sealed class LevelTracker
{
    public const int Size = 24;

    private const int QuickConfirmS = 480;
    private const int SlowConfirmS = 9000;
    private const int ForgetS = 4 * 86400;
    private const int SoonS = 3 * 3600;
    private const int ObstacleS = 2 * 3600;
    private const int TopPermille = 850;
    private const int LeapPermille = 350;
    private const int LeapPerDayPermille = 300;
    private const int NearFloorPermille = 150;

    private readonly BinProfile _profile;
    private readonly BinConfig _config;
    private readonly int _gateMm;
    private readonly int _beyondPermille;

    // Believed distances, the latest first; how many there are.
    private int _latestMm;
    private int _secondMm;
    private int _thirdMm;
    private int _count;
    private int _sinceS;

    // Where emptyings ended so far; 0: none yet.
    private int _floorMm;

    // A departure that may be an emptying: its distances, the latest first.
    private int _farMm;
    private int _far2Mm;
    private int _far3Mm;
    private int _farCount;
    private int _backCount;
    private int _farS;

    private bool _fuller;
    private int _leapWakes;
    private int _leapS;

    public LevelTracker(BinProfile profile, BinConfig config)
    {
        _profile = profile;
        _config = config;
        int spanMm = profile.EmptyMm - profile.FullMm;
        _gateMm = 40 + (spanMm / 25);
        _beyondPermille = -Calc.Max(200, 150000 / spanMm);
    }

    public bool HasLevel => _count > 0;

    /// <summary>The believed distance in millimetres.</summary>
    public int LevelMm => _latestMm;

    /// <summary>True while more distances are wanted soon.</summary>
    public bool IsWaiting => _farCount > 0 || _fuller;

    /// <summary>Distance before and after the last emptying or settling, and the seconds since it was first seen.</summary>
    public int BeforeMm { get; private set; }

    public int AfterMm { get; private set; }

    public int AgeS { get; private set; }

    /// <summary>Lets time pass, with or without a distance.</summary>
    public void Pass(int elapsedS)
    {
        _sinceS = Calc.AddTime(_sinceS, elapsedS);
        if (_farCount > 0)
        {
            _farS = Calc.AddTime(_farS, elapsedS);
            _farCount = _farS > ForgetS ? 0 : _farCount;
        }

        _leapS = _leapWakes > 0 ? Calc.AddTime(_leapS, elapsedS) : 0;
    }

    /// <summary>Takes a distance.</summary>
    public LevelVerdict Take(int mm)
    {
        if (_profile.HeightPermille(mm) < _beyondPermille)
        {
            return LevelVerdict.Beyond;
        }

        int medianMm = MedianMm();
        if (_count == 0 || Calc.Abs(mm - _latestMm) <= _gateMm || Calc.Abs(mm - medianMm) <= _gateMm)
        {
            return Back(mm);
        }

        if (mm > _latestMm && mm > medianMm)
        {
            _leapWakes = 0;
            _fuller = false;
            return Farther(mm, medianMm);
        }

        return mm < _latestMm ? Fuller(mm) : Back(mm);
    }

    public void Reset()
    {
        _latestMm = _secondMm = _thirdMm = _count = _sinceS = _floorMm = 0;
        _farMm = _far2Mm = _far3Mm = _farCount = _backCount = _farS = 0;
        _fuller = false;
        _leapWakes = _leapS = 0;
    }

    public void Save(byte[] into, int offset)
    {
        Bytes.PutU16(into, offset, _latestMm);
        Bytes.PutU16(into, offset + 2, _secondMm);
        Bytes.PutU16(into, offset + 4, _thirdMm);
        Bytes.PutU16(into, offset + 6, _floorMm);
        Bytes.PutU16(into, offset + 8, _farMm);
        Bytes.PutU16(into, offset + 10, _far2Mm);
        Bytes.PutU16(into, offset + 12, _far3Mm);
        Bytes.PutU16(into, offset + 14, Calc.Tens(_sinceS));
        Bytes.PutU16(into, offset + 16, Calc.Tens(_farS));
        Bytes.PutU16(into, offset + 18, Calc.Tens(_leapS));
        into[offset + 20] = (byte)(_count | (_fuller ? 128 : 0));
        into[offset + 21] = (byte)Calc.Min(_farCount, 255);
        into[offset + 22] = (byte)_backCount;
        into[offset + 23] = (byte)Calc.Min(_leapWakes, 255);
    }

    public void Load(byte[] from, int offset)
    {
        _latestMm = Bytes.U16(from, offset);
        _secondMm = Bytes.U16(from, offset + 2);
        _thirdMm = Bytes.U16(from, offset + 4);
        _floorMm = Bytes.U16(from, offset + 6);
        _farMm = Bytes.U16(from, offset + 8);
        _far2Mm = Bytes.U16(from, offset + 10);
        _far3Mm = Bytes.U16(from, offset + 12);
        _sinceS = Bytes.U16(from, offset + 14) * 10;
        _farS = Bytes.U16(from, offset + 16) * 10;
        _leapS = Bytes.U16(from, offset + 18) * 10;
        _count = Calc.Min(from[offset + 20] & 127, 3);
        _fuller = (from[offset + 20] & 128) != 0;
        _farCount = from[offset + 21];
        _backCount = from[offset + 22];
        _leapWakes = from[offset + 23];
    }

    private int MedianMm() => _count < 3 ? _latestMm : Calc.Median3(_latestMm, _secondMm, _thirdMm);

    private LevelVerdict Back(int mm)
    {
        if (_farCount > 0 && ++_backCount >= 2)
        {
            _farCount = 0;
        }

        return Follow(mm);
    }

    private LevelVerdict Follow(int mm)
    {
        _thirdMm = _secondMm;
        _secondMm = _latestMm;
        _latestMm = mm;
        _count = Calc.Min(_count + 1, 3);
        _sinceS = 0;
        _fuller = false;
        _leapWakes = 0;
        return LevelVerdict.Followed;
    }

    private LevelVerdict Fuller(int mm)
    {
        int height = _profile.HeightPermille(mm);
        int leap = height - _profile.HeightPermille(_latestMm);
        _backCount += _farCount > 0 ? 1 : 0;
        if (height >= TopPermille && leap > LeapPermille + Calc.MulDiv(LeapPerDayPermille, _sinceS, 86400))
        {
            _leapWakes++;
            return _leapWakes >= _config.BlockedWakes && _leapS >= ObstacleS ? LevelVerdict.Obstacle : LevelVerdict.Waiting;
        }

        if (_fuller || _sinceS >= SoonS)
        {
            _farCount = 0;
            return Follow(mm);
        }

        _fuller = true;
        return LevelVerdict.Waiting;
    }

    private LevelVerdict Farther(int mm, int medianMm)
    {
        if (_farCount == 0)
        {
            _farS = 0;
        }

        _far3Mm = _far2Mm;
        _far2Mm = _farMm;
        _farMm = mm;
        _farCount++;
        _backCount = 0;
        if (!(_farCount >= 3 && _farS >= QuickConfirmS) && !(_farCount >= 2 && _farS >= SlowConfirmS))
        {
            return LevelVerdict.Waiting;
        }

        // Of two readings hours apart the farther is nearer to the moment after; the other has waste on it already.
        AfterMm = _farCount >= 3 ? Calc.Median3(_farMm, _far2Mm, _far3Mm) : Calc.Max(_farMm, _far2Mm);
        BeforeMm = Calc.Abs(_latestMm - medianMm) > _gateMm && _sinceS < SoonS ? medianMm : _latestMm;
        AgeS = _farS;
        bool emptied = _count >= 3 && IsEmptying(medianMm, AfterMm);
        _floorMm = !emptied ? _floorMm : _floorMm == 0 ? AfterMm : ((_floorMm * 3) + AfterMm) / 4;
        _farCount = 0;
        _latestMm = _secondMm = AfterMm;
        Follow(mm);
        return emptied ? LevelVerdict.Emptied : LevelVerdict.Settled;
    }

    // A truck leaves next to nothing, a collapsing cone leaves the waste: the more is left, the larger the step must be.
    private bool IsEmptying(int fromMm, int toMm)
    {
        int step = _profile.HeightPermille(fromMm) - _profile.HeightPermille(toMm);
        int left = _profile.HeightPermille(toMm) - (_floorMm > 0 ? Calc.Max(_profile.HeightPermille(_floorMm), 0) : 0);
        return step >= _config.EmptyingPermille + (2 * Calc.Max(left - NearFloorPermille, 0));
    }
}
