using BinNode.Contracts;

namespace BinNode.Core.Cycle;

/// <summary>
/// When the node talks. Counts down in elapsed seconds, never in calendar time, so that a clock that jumps cannot
/// silence the node or make it chatter.
/// <code>
///   quiet --time passed--> due --session ok--> quiet (interval)
///     |                     ^  \--session failed--> backing off --time passed--> due
///     \------new alarm------/ (also out of a back-off, once for every new alarm)
/// </code>
/// </summary>
public sealed class ReportSchedule : IStateSection
{
    private const int FirstRetryS = 900;
    private const int FirstUrgentRetryS = 60;
    private const int UrgentCapS = 900;
    private const int UrgentTries = 8;
    private const int CapS = 21600;
    private const uint StatusEveryS = 7 * 86400;
    private const byte MostFailures = 250;

    private uint _dueInS;
    private uint _statusInS;
    private byte _failures;
    private bool _birthDue;
    private bool _urgentTried;
    private bool _technicianMayCome;
    private bool _unheard;

    /// <summary>A schedule of a node that has just been powered up.</summary>
    public ReportSchedule()
    {
        Reset();
    }

    /// <inheritdoc/>
    public int Size => 10;

    /// <summary>True while a grave alarm is worth wakes of its own.</summary>
    public bool MayHurry => _failures <= UrgentTries;

    /// <summary>Sessions that failed in a row, 0 to 250.</summary>
    public int Failures => _failures;

    /// <summary>True when the next session begins with the birth message and the subscription.</summary>
    public bool BirthDue => _birthDue;

    /// <summary>True when the next session carries the status message.</summary>
    public bool StatusDue => _birthDue || _statusInS == 0;

    /// <summary>True when the next session subscribes: at birth, with every status, and when the backend's word did not come. A broker that lost its memory forgot the subscription.</summary>
    public bool SubscribeDue => StatusDue || _unheard;

    /// <summary>True from a power-up until the node has listened once for a technician: somebody is likely to stand there.</summary>
    public bool TechnicianMayCome => _technicianMayCome;

    /// <summary>Seconds to the next session that is not urgent.</summary>
    public uint DueInS => _dueInS;

    /// <summary>Lets time pass.</summary>
    public void Elapse(uint seconds)
    {
        _dueInS = Less(_dueInS, seconds);
        _statusInS = Less(_statusInS, seconds);
    }

    /// <summary>True when a wake after so many seconds will talk, as far as can be known now.</summary>
    public bool IsDueIn(int seconds, int slackS) => _dueInS <= (uint)(seconds + slackS);

    /// <summary>Power was applied: the backend hears of it at once.</summary>
    public void PoweredUp()
    {
        _birthDue = true;
        _technicianMayCome = true;
        if (_failures == 0)
        {
            _dueInS = 0;
        }
    }

    /// <summary>Talk at the next wake, whatever was planned.</summary>
    public void Now() => _dueInS = 0;

    /// <summary>True when this wake shall talk.</summary>
    /// <param name="urgent">An alarm waits to be sent.</param>
    /// <param name="slackS">A session that comes due within this many seconds is taken along now.</param>
    public bool IsDue(bool urgent, int slackS)
    {
        return _dueInS <= (uint)slackS || (urgent && !_urgentTried);
    }

    /// <summary>The node has listened for a technician.</summary>
    public void Listened() => _technicianMayCome = false;

    /// <summary>An alarm was raised in this wake: it deserves a try of its own.</summary>
    public void AlarmRaised()
    {
        _urgentTried = false;
    }

    /// <summary>Seconds to the session after one that succeeds now. The first interval after a power-up is cut short by the device's own share, which spreads a fleet that was switched on together.</summary>
    /// <param name="everyS">Report interval in seconds.</param>
    /// <param name="deviceHash">Differs from device to device.</param>
    public int NextAfterSuccessS(int everyS, uint deviceHash) =>
        _birthDue ? (everyS / 2) + (int)(deviceHash % (uint)((everyS / 2) + 1)) : everyS;

    /// <summary>Everything was delivered.</summary>
    /// <param name="everyS">Report interval in seconds.</param>
    /// <param name="deviceHash">Differs from device to device.</param>
    /// <param name="statusSent">The status message was among what was delivered.</param>
    public void Succeeded(int everyS, uint deviceHash, bool statusSent)
    {
        _dueInS = (uint)NextAfterSuccessS(everyS, deviceHash);
        _failures = 0;
        _birthDue = false;
        _urgentTried = false;
        if (statusSent)
        {
            _statusInS = StatusEveryS;
        }
    }

    /// <summary>How the wait for the backend's confirmation of readings ended.</summary>
    /// <param name="unheard">True when readings still wait for it.</param>
    public void Heard(bool unheard) => _unheard = unheard;

    /// <summary>The session failed; the next try waits.</summary>
    /// <param name="grave">A grave alarm waits to be sent: the first tries come sooner. After them the battery comes first.</param>
    /// <param name="seed">Differs from device to device and from wake to wake.</param>
    /// <param name="toldToWaitS">Seconds that the network itself asked for, 0 when it did not.</param>
    /// <param name="reachedBroker">True when the broker had accepted the node: its last will has overwritten the status.</param>
    public void Failed(bool grave, uint seed, int toldToWaitS, bool reachedBroker)
    {
        _statusInS = reachedBroker ? 0 : _statusInS;

        if (_failures < MostFailures)
        {
            _failures++;
        }

        int delayS = grave && _failures <= UrgentTries
            ? BackOff.DelayS(_failures, FirstUrgentRetryS, UrgentCapS, seed)
            : BackOff.DelayS(_failures, FirstRetryS, CapS, seed);
        _dueInS = (uint)(delayS > toldToWaitS ? delayS : toldToWaitS);
        _urgentTried = true;
    }

    /// <inheritdoc/>
    public void Exchange(StateCursor cursor)
    {
        _dueInS = cursor.Long(_dueInS);
        _statusInS = cursor.Long(_statusInS);
        _failures = (byte)cursor.Byte(_failures);
        int flags = cursor.Byte((_birthDue ? 1 : 0) | (_urgentTried ? 2 : 0) | (_technicianMayCome ? 4 : 0) | (_unheard ? 8 : 0));
        _birthDue = (flags & 1) != 0;
        _urgentTried = (flags & 2) != 0;
        _technicianMayCome = (flags & 4) != 0;
        _unheard = (flags & 8) != 0;
    }

    /// <inheritdoc/>
    public void Reset()
    {
        _dueInS = 0;
        _statusInS = 0;
        _failures = 0;
        _birthDue = true;
        _urgentTried = false;
        _technicianMayCome = false;
        _unheard = false;
    }

    private static uint Less(uint left, uint seconds) => left > seconds ? left - seconds : 0;
}
