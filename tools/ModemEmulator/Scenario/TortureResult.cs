namespace BinNode.ModemEmulator;

/// <summary>What a torture found.</summary>
public sealed class TortureResult
{
    /// <summary>Cases run.</summary>
    public long Cases { get; set; }

    /// <summary>Cases by kind of fault.</summary>
    public Dictionary<FaultKind, long> ByKind { get; } = [];

    /// <summary>Cases in which the session succeeded in spite of the fault.</summary>
    public long Survived { get; set; }

    /// <summary>Cases in which the session failed, said so, and the next wakes delivered.</summary>
    public long Recovered { get; set; }

    /// <summary>Readings that the node gave up although the broker does not have them.</summary>
    public long Lost { get; set; }

    /// <summary>Longest wake with a modem, in virtual milliseconds.</summary>
    public long LongestMs { get; set; }

    /// <summary>Wakes over the limit.</summary>
    public long Hangs { get; set; }

    /// <summary>Exceptions that left the driver.</summary>
    public long Exceptions { get; set; }

    /// <summary>TLS connections that nobody had verified.</summary>
    public long Unverified { get; set; }

    /// <summary>Cases whose readings did not arrive within the wakes after the fault.</summary>
    public long Undelivered { get; set; }

    /// <summary>The first cases that went wrong, in words that replay them.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>True when nothing went wrong.</summary>
    public bool IsClean => Lost == 0 && Hangs == 0 && Exceptions == 0 && Undelivered == 0 && Unverified == 0;

    /// <summary>Adds another result.</summary>
    public void Add(TortureResult other)
    {
        Cases += other.Cases;
        Survived += other.Survived;
        Recovered += other.Recovered;
        Lost += other.Lost;
        Hangs += other.Hangs;
        Exceptions += other.Exceptions;
        Undelivered += other.Undelivered;
        Unverified += other.Unverified;
        LongestMs = Math.Max(LongestMs, other.LongestMs);
        Failures.AddRange(other.Failures.Take(Math.Max(0, 20 - Failures.Count)));
        foreach ((FaultKind kind, long count) in other.ByKind)
        {
            ByKind[kind] = ByKind.GetValueOrDefault(kind) + count;
        }
    }
}
