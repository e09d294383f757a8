using BinNode.Contracts;

namespace BinNode.Core.Bin;

/// <summary>
/// Follows the believed level through outliers, obstacles, settling and emptyings. Knows the level, what has been seen since of a departure
/// from it, and where the level last leapt up from.
/// <code>
///  near the level --------------------------------------> Followed
///  fuller: the next one agrees, or hours later ---------> Followed (before: Waiting)
///          by a third in no time and into the top ------> Waiting, after many wakes Obstacle; the level stays
///  farther: Waiting, until it has persisted; then
///          back where the level had leapt up from ------> Settled (what lay there is gone)
///          near the floor, by a large enough step ------> Emptied
///          else ----------------------------------------> Settled
///          as many back at the level as far from it ----> forgotten
/// </code>
/// </summary>
internal sealed class LevelTracker
{
    public const int Size = 28;

    private const int QuickLead = 3;
    private const int QuickConfirmS = 480;
    private const int SlowLead = 2;
    private const int SlowConfirmS = 9000;
    private const int ForgetS = 5 * 86400;
    private const int SoonS = 3 * 3600;
    private const int QuarrelS = 12 * 3600;
    private const int ObstacleS = 2 * 3600;
    private const int TopPermille = 850;
    private const int TopLeapPermille = 350;
    private const int LeastPerDay = 30;
    private const int BasePermille = 60;
    private const int BaseS = 2 * 86400;
    private const int NearFloorPermille = 50;
    private const int LeftFactor = 2;
    private const int UnusualFactor = 4;
    private const int DayS = 86400;

    private readonly BinProfile _profile;
    private readonly BinConfig _config;
    private readonly int _spanMm;

    // The believed distance, how many were believed (to 3), and the time since the last.
    private int _levelMm;
    private int _count;
    private int _sinceS;

    // Mean change from reading to reading, downwards only, since waste comes upwards.
    private int _noiseMm;

    // Where emptyings ended so far; 0: none yet.
    private int _floorMm;

    // Where the level leapt up from and to, and how long ago; 0: nowhere.
    private int _baseMm;
    private int _topMm;
    private int _baseS;

    // A departure that may be an emptying: its distances, the latest first, how many there are, how many were back, and since when.
    private int _farMm;
    private int _far2Mm;
    private int _far3Mm;
    private int _farCount;
    private int _backCount;
    private int _farS;
    private bool _broken;

    // A fuller distance that waits for another that agrees, in steps of 64 mm as it is stored; 0: none.
    private int _fullerMm;
    private int _leapWakes;
    private int _leapS;

    public LevelTracker(BinProfile profile, BinConfig config)
    {
        _profile = profile;
        _config = config;
        _spanMm = profile.EmptyMm - profile.FullMm;
    }

    public bool HasLevel => _count > 0;

    /// <summary>The believed distance in millimetres.</summary>
    public int LevelMm => _levelMm;

    /// <summary>True while more distances are wanted soon.</summary>
    public bool IsWaiting => _farCount > 0 || _fullerMm > 0;

    /// <summary>True while distances farther than the level have been seen that may be an emptying.</summary>
    public bool IsLeaving => _farCount > 0;

    /// <summary>Distance before the last emptying or settling, in millimetres.</summary>
    public int BeforeMm { get; private set; }

    /// <summary>Distance after it, in millimetres.</summary>
    public int AfterMm { get; private set; }

    /// <summary>Seconds since it was first seen.</summary>
    public int AgeS { get; private set; }

    // A lattice of 21.5 mm and the usual noise; more for a sensor that is noisier.
    private int NearMm => 40 + (_spanMm / 25);

    private int GateMm => NearMm + Calc.Min(3 * _noiseMm, _spanMm * 7 / 100);

    /// <summary>Lets time pass, with or without a distance.</summary>
    public void Pass(int elapsedS)
    {
        _sinceS = Calc.AddTime(_sinceS, elapsedS);
        _baseS = Calc.AddTime(_baseS, elapsedS);
        _leapS = _leapWakes > 0 ? Calc.AddTime(_leapS, elapsedS) : 0;
        if (_farCount > 0)
        {
            _farS = Calc.AddTime(_farS, elapsedS);
            _farCount = _farS > ForgetS ? 0 : _farCount;
        }
    }

    /// <summary>Takes a distance.</summary>
    /// <param name="mm">Along the beam.</param>
    /// <param name="perDay">Fill rate in permille a day; 0 when it is unknown.</param>
    public LevelVerdict Take(int mm, int perDay)
    {
        if (_profile.HeightPermille(mm) < -Calc.Max(200, 150000 / _spanMm))
        {
            return LevelVerdict.Beyond;
        }

        int rate = Calc.Max(perDay, LeastPerDay);
        int awayMm = mm - _levelMm;
        if (_count > 0 && awayMm > (_farCount > 0 && _sinceS >= SoonS ? NearMm : GateMm))
        {
            return Farther(mm, rate);
        }

        if (_farCount > 0 && ++_backCount >= 2 && _backCount >= _farCount)
        {
            _farCount = 0;
        }

        _broken = true;
        if (_count > 0 && awayMm < -GateMm)
        {
            return Fuller(mm, rate);
        }

        _noiseMm = _count == 0 ? 0 : ((_noiseMm * 15) + (2 * Calc.Max(awayMm, 0)) + 8) / 16;
        return Follow(mm);
    }

    public void Reset()
    {
        _levelMm = _count = _sinceS = _noiseMm = _floorMm = _baseMm = _baseS = 0;
        _farMm = _far2Mm = _far3Mm = _farCount = _backCount = _farS = _leapWakes = _leapS = 0;
        _topMm = _fullerMm = 0;
        _broken = false;
    }

    /// <summary>Hands the cursor <see cref="Size"/> bytes and takes what comes back.</summary>
    public void Exchange(StateCursor cursor)
    {
        _levelMm = cursor.Word(_levelMm);
        _floorMm = cursor.Word(_floorMm);
        _baseMm = cursor.Word(_baseMm);
        _farMm = cursor.Word(_farMm);
        _far2Mm = cursor.Word(_far2Mm);
        _far3Mm = cursor.Word(_far3Mm);
        _sinceS = Calc.Tens(cursor, _sinceS);
        _baseS = Calc.Tens(cursor, _baseS);
        _farS = Calc.Tens(cursor, _farS);
        int counts = cursor.Byte(_count | (_broken ? 8 : 0));
        _count = counts & 3;
        _broken = (counts & 8) != 0;
        _noiseMm = cursor.Byte(_noiseMm);
        _farCount = cursor.Byte(_farCount);
        _backCount = cursor.Byte(_backCount);
        _leapWakes = cursor.Byte(_leapWakes);
        _topMm = cursor.Word(_topMm);
        _leapS = Calc.Tens(cursor, _leapS);
        int fuller = cursor.Byte(_fullerMm / 64);
        _fullerMm = cursor.Loads ? fuller * 64 : _fullerMm;
    }

    private LevelVerdict Follow(int mm)
    {
        _levelMm = mm;
        _count = Calc.Min(_count + 1, 3);
        _sinceS = 0;
        _fullerMm = 0;
        _leapWakes = 0;
        return LevelVerdict.Followed;
    }

    private LevelVerdict Fuller(int mm, int rate)
    {
        int height = _profile.HeightPermille(mm);
        int leap = height - _profile.HeightPermille(_levelMm);
        int usual = Calc.MulDiv(3 * rate, _sinceS, DayS);
        if (height >= TopPermille && leap > TopLeapPermille + usual)
        {
            _leapWakes++;
            return _leapWakes >= _config.BlockedWakes && _leapS >= ObstacleS ? LevelVerdict.Obstacle : LevelVerdict.Waiting;
        }

        if ((_sinceS < SoonS || (_farCount > 0 && _farS < QuarrelS)) && !(_fullerMm > 0 && Calc.Abs(mm - _fullerMm) <= GateMm))
        {
            _fullerMm = Calc.Clamp((mm + 32) / 64, 1, 255) * 64;
            return LevelVerdict.Waiting;
        }

        NoteLeap(_levelMm, mm, rate, _sinceS);
        return Follow(mm);
    }

    // A rise beyond what usually comes in the time may be something in the beam; it is remembered from where it came.
    private void NoteLeap(int fromMm, int toMm, int rate, int overS)
    {
        if (_profile.HeightPermille(toMm) - _profile.HeightPermille(fromMm) > _config.EmptyingPermille + Calc.MulDiv(rate * UnusualFactor, overS, DayS))
        {
            // A leap from where the last one ended is one more thing on top of the other: both go back to the same base.
            bool isFresh = _baseMm == 0 || _baseS > QuarrelS || Calc.Abs(fromMm - _topMm) > GateMm;
            _baseMm = isFresh ? fromMm : _baseMm;
            _baseS = isFresh ? 0 : _baseS;
            _topMm = toMm;
        }
    }

    private LevelVerdict Farther(int mm, int rate)
    {
        _leapWakes = 0;
        _fullerMm = 0;
        // Much farther than the one before it: that one was an outlier, or the emptying was under way.
        if (_farCount > 0 && mm > _farMm + GateMm)
        {
            _farCount = 0;
        }

        _backCount = _farCount == 0 ? 0 : _backCount;
        if (_farCount == 0 || _broken)
        {
            _farS = 0;
            _broken = false;
        }

        _far3Mm = _far2Mm;
        _far2Mm = _farMm;
        _farMm = mm;
        _farCount++;
        int lead = _farCount - _backCount;
        if (!(lead >= QuickLead && _farS >= QuickConfirmS) && !(lead >= SlowLead && _farS >= SlowConfirmS))
        {
            return LevelVerdict.Waiting;
        }

        // The farthest is nearest to the moment after; the others may have waste on them already.
        BeforeMm = _levelMm;
        AfterMm = Calc.Max(_farMm, Calc.Max(_far2Mm, _farCount > 2 ? _far3Mm : 0));
        AgeS = _farS;
        bool emptied = _count >= 3 && !IsBackAtBase() && IsEmptying(rate);
        _floorMm = !emptied ? _floorMm : _floorMm == 0 ? AfterMm : ((_floorMm * 3) + AfterMm) / 4;
        _baseMm = 0;
        NoteLeap(AfterMm, mm, rate, AgeS);
        Follow(_farCount > 2 ? Calc.Median3(_farMm, _far2Mm, _far3Mm) : mm);
        _farCount = 0;
        return emptied ? LevelVerdict.Emptied : LevelVerdict.Settled;
    }

    // What came in one leap and goes at once, down to where it came from, was something in the beam.
    private bool IsBackAtBase()
    {
        bool isThere = _baseMm > 0 && _baseS - _farS <= BaseS && Calc.Abs(BeforeMm - _topMm) <= GateMm;
        int toleranceMm = _baseS - _farS <= QuarrelS ? 2 * _noiseMm : 0;
        return isThere && _profile.HeightPermille(AfterMm - toleranceMm) >= _profile.HeightPermille(_baseMm) - BasePermille;
    }

    // A truck leaves next to nothing, a collapsing cone leaves the waste: the more is left that cannot have come since, the larger the step must be.
    private bool IsEmptying(int rate)
    {
        int after = _profile.HeightPermille(AfterMm);
        int step = _profile.HeightPermille(BeforeMm) - after;
        int floor = _floorMm > 0 ? Calc.Max(_profile.HeightPermille(_floorMm), 0) : 0;
        int came = Calc.Min(Calc.MulDiv(rate * 3 / 2, _sinceS - _farS, DayS), 300);
        return step >= _config.EmptyingPermille + (LeftFactor * Calc.Max(after - floor - came - NearFloorPermille, 0));
    }
}
