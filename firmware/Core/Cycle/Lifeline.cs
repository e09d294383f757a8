using BinNode.Contracts;

namespace BinNode.Core.Cycle;

/// <summary>The thread from wake to wake: when the bin was last judged, what the node was doing when it was last heard of, which numbers are used up.</summary>
public sealed class Lifeline : IStateSection
{
    private const uint MostNumbersOfAWake = 64;

    /// <summary>Numbers below this count from nothing: they were never placed.</summary>
    private const uint FirstPlaced = 1 << 20;

    private uint _judgedAtRunS;
    private uint _messageNumber;
    private uint _longestAwakeMs;
    private ushort _deadlineHits;
    private byte _phase;
    private bool _radioPlanned;
    private bool _interlude;

    /// <inheritdoc/>
    public int Size => 16;

    /// <summary>Longest wake since the last diagnostics, in milliseconds.</summary>
    public int LongestAwakeMs => (int)_longestAwakeMs;

    /// <summary>Wakes that did not end by themselves, since the last diagnostics.</summary>
    public int DeadlineHits => _deadlineHits;

    /// <summary>What the node is doing.</summary>
    public WakePhase Phase
    {
        get => (WakePhase)_phase;
        set => _phase = (byte)value;
    }

    /// <summary>True when the radio was told to start with this wake. Kept here so that a wake that measures need not look it up.</summary>
    public bool IsRadioPlanned
    {
        get => _radioPlanned;
        set => _radioPlanned = value;
    }

    /// <summary>True when the next wake comes only because no sleep may be longer: it shows that the node lives, and sleeps on.</summary>
    public bool IsInterlude
    {
        get => _interlude;
        set => _interlude = value;
    }

    /// <summary>Takes note of a judgement.</summary>
    /// <param name="runS">Seconds of the node's life.</param>
    /// <returns>Seconds since the judgement before, 0 when there was none.</returns>
    public int JudgeAt(uint runS)
    {
        uint elapsedS = _judgedAtRunS != 0 && runS >= _judgedAtRunS ? runS - _judgedAtRunS : 0;
        _judgedAtRunS = runS;
        return (int)(elapsedS > int.MaxValue ? int.MaxValue : elapsedS);
    }

    /// <summary>The number of the next message that is not one of readings; never repeats for a device.</summary>
    public uint NextMessageNumber()
    {
        _messageNumber++;
        return _messageNumber;
    }

    /// <summary>Numbers may have been used that are not remembered: leaves out more than one wake can have used.</summary>
    public void LeaveOutMessageNumbers()
    {
        _messageNumber += MostNumbersOfAWake;
    }

    /// <summary>
    /// The time is known: the next number is above the seconds since 2026, and with that above all that this device has ever used, whatever
    /// it remembers of them, since it sends less than one message a second.
    /// </summary>
    /// <param name="seconds">Seconds since 2026.</param>
    /// <returns>What was added to numbers that counted from nothing, on a new or formatted partition; 0 when the numbers were placed before.</returns>
    public uint PlaceMessageNumber(uint seconds)
    {
        uint added = _messageNumber < FirstPlaced ? seconds : 0;
        _messageNumber = added + _messageNumber > seconds ? added + _messageNumber : seconds;
        return added;
    }

    /// <summary>Takes note of the length of a wake.</summary>
    public void AwakeFor(long ms)
    {
        if (ms > _longestAwakeMs && ms < int.MaxValue)
        {
            _longestAwakeMs = (uint)ms;
        }
    }

    /// <summary>The wake before had to be ended from outside.</summary>
    public void DeadlineHit()
    {
        if (_deadlineHits < ushort.MaxValue)
        {
            _deadlineHits++;
        }
    }

    /// <summary>Diagnostics were delivered: the extremes start anew.</summary>
    public void DiagnosticsDelivered()
    {
        _longestAwakeMs = 0;
        _deadlineHits = 0;
    }

    /// <inheritdoc/>
    public void Exchange(StateCursor cursor)
    {
        _judgedAtRunS = cursor.Long(_judgedAtRunS);
        _messageNumber = cursor.Long(_messageNumber);
        _longestAwakeMs = cursor.Long(_longestAwakeMs);
        _deadlineHits = (ushort)cursor.Word(_deadlineHits);
        int phase = cursor.Byte(_phase);
        _phase = phase <= (int)WakePhase.Planning ? (byte)phase : (byte)WakePhase.Asleep;
        int flags = cursor.Byte((_radioPlanned ? 1 : 0) | (_interlude ? 2 : 0));
        _radioPlanned = (flags & 1) != 0;
        _interlude = (flags & 2) != 0;
    }

    /// <inheritdoc/>
    public void Reset()
    {
        _judgedAtRunS = 0;
        _messageNumber = 0;
        _longestAwakeMs = 0;
        _deadlineHits = 0;
        _phase = (byte)WakePhase.Asleep;
        _radioPlanned = false;
        _interlude = false;
    }
}
