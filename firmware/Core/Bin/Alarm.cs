using BinNode.Contracts;

namespace BinNode.Core.Bin;

/// <summary>
/// One alarm: follows a condition, wants it to hold for some wakes, and is raised at most once in a quiet time.
/// What is raised is always cleared; what began in the quiet time and still holds at its end is raised then.
/// </summary>
internal sealed class Alarm
{
    public const int Size = 3;

    private readonly BinEventKind _kind;
    private readonly int _holdWakes;
    private readonly int _quietS;
    private bool _active;
    private bool _raised;
    private int _count;
    private int _quietLeftS;

    /// <param name="kind">What it tells of.</param>
    /// <param name="holdWakes">Wakes in a row that a change must last, 1 to 60.</param>
    /// <param name="quietS">Least seconds between two raisings.</param>
    public Alarm(BinEventKind kind, int holdWakes, int quietS)
    {
        _kind = kind;
        _holdWakes = holdWakes;
        _quietS = quietS;
    }

    /// <summary>True while the condition holds.</summary>
    public bool IsActive => _active;

    /// <summary>Follows the condition.</summary>
    /// <returns>True when an event was added.</returns>
    public bool Update(bool condition, int before, int after, int elapsedS, Judgement into)
    {
        _quietLeftS = Calc.Max(_quietLeftS - elapsedS, 0);
        _count = condition == _active ? 0 : _count + 1;
        if (_count >= _holdWakes)
        {
            _active = condition;
            _count = 0;
        }

        if (_active == _raised || (_active && _quietLeftS > 0))
        {
            return false;
        }

        _raised = _active;
        _quietLeftS = _raised ? _quietS : _quietLeftS;
        into.Add(_kind, _raised, before, after, 0);
        return true;
    }

    /// <summary>Hands the cursor <see cref="Size"/> bytes and takes what comes back.</summary>
    public void Exchange(StateCursor cursor)
    {
        int flags = cursor.Byte((_active ? 1 : 0) | (_raised ? 2 : 0) | (_count << 2));
        _active = (flags & 1) != 0;
        _raised = (flags & 2) != 0;
        _count = flags >> 2;
        _quietLeftS = Calc.Min(Calc.Tens(cursor, _quietLeftS), _quietS);
    }
}
