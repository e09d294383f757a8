using BinNode.Core.Readings;

namespace BinNode.Core.Bin;

/// <summary>What the node believes after a measurement. The caller owns and reuses it.</summary>
public sealed class Judgement
{
    /// <summary>Most events of one judgement: each alarm once, one emptying or settling.</summary>
    public const int MaxEvents = 9;

    private readonly BinEvent[] _events = new BinEvent[MaxEvents];

    /// <summary>Makes an empty judgement.</summary>
    public Judgement()
    {
        for (int i = 0; i < MaxEvents; i++)
        {
            _events[i] = new BinEvent();
        }
    }

    /// <summary>What the reading is worth, history considered.</summary>
    public ReadingState State;

    /// <summary>True when a level is known: from this reading, or the last one that was believed.</summary>
    public bool HasFill;

    /// <summary>Contents in permille, 0 to 1000: the believed level, which an outlier does not move; meaningful only when <see cref="HasFill"/>.</summary>
    public int FillPermille;

    /// <summary>Flags for the reading.</summary>
    public ReadingEvents Events;

    /// <summary>True when the same bad state has lasted so long that it was reported as an event: the reading is worth storing once a day only.</summary>
    public bool IsChronic;

    /// <summary>True when a chronic state needs no record of this reading.</summary>
    public bool MaySkipRecord;

    /// <summary>True when a fill rate is known: half a day of history at least.</summary>
    public bool HasRate;

    /// <summary>Net fill rate in permille a day, 0 to 6000, emptyings not counted; meaningful only when <see cref="HasRate"/>.</summary>
    public int RatePermillePerDay;

    /// <summary>True when the bin is going to be full within a year at its rate.</summary>
    public bool HasForecast;

    /// <summary>Seconds until full at the present rate, 0 to 31536000; meaningful only when <see cref="HasForecast"/>.</summary>
    public int SecondsToFull;

    /// <summary>How soon to act.</summary>
    public Urgency Urgency;

    /// <summary>True when the judge wants another measurement sooner than the schedule.</summary>
    public bool WantsRecheck;

    /// <summary>Seconds until then; meaningful only when <see cref="WantsRecheck"/>.</summary>
    public int RecheckS;

    /// <summary>Charge left in percent by voltage, 0 to 100; meaningful only when the battery was read.</summary>
    public int BatteryPercent;

    /// <summary>What the battery allows.</summary>
    public PowerLevel Power;

    /// <summary>Events of this judgement.</summary>
    public int EventCount { get; private set; }

    /// <summary>One event.</summary>
    /// <param name="index">0 to <see cref="EventCount"/> - 1.</param>
    public BinEvent GetEvent(int index) => _events[index];

    internal void Clear()
    {
        EventCount = 0;
        Events = ReadingEvents.None;
        Urgency = Urgency.Routine;
        WantsRecheck = HasForecast = HasRate = IsChronic = MaySkipRecord = false;
        BatteryPercent = 0;
        RecheckS = SecondsToFull = RatePermillePerDay = 0;
    }

    internal void Add(BinEventKind kind, bool raised, int before, int after, int ageS)
    {
        BinEvent added = _events[EventCount++];
        added.Kind = kind;
        added.Raised = raised;
        added.Before = before;
        added.After = after;
        added.AgeS = ageS;
    }

    internal void Recheck(int seconds)
    {
        RecheckS = WantsRecheck ? Calc.Min(RecheckS, seconds) : seconds;
        WantsRecheck = true;
        Urgency = Urgency == Urgency.Publish ? Urgency.Publish : Urgency.Recheck;
    }
}
