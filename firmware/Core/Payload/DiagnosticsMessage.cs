namespace BinNode.Core.Payload;

/// <summary>How well the node works: published once a week, after a fault, and when asked for.</summary>
public sealed class DiagnosticsMessage : NodeMessage
{
    /// <summary>Most characters of a fault's text.</summary>
    public const int MaxFaultLength = 64;

    /// <summary>True when <see cref="SpreadMm"/> was measured.</summary>
    public bool HasSpread;

    /// <summary>Largest minus smallest valid ping of the newest reading, in millimetres.</summary>
    public int SpreadMm;

    /// <summary>Valid pings of the newest reading.</summary>
    public int ValidPings;

    /// <summary>All pings of the newest reading.</summary>
    public int Pings;

    /// <summary>True when <see cref="RestMv"/> was measured.</summary>
    public bool HasRest;

    /// <summary>Battery at rest, in millivolts.</summary>
    public int RestMv;

    /// <summary>True when <see cref="LoadedMinMv"/> was measured.</summary>
    public bool HasLoadedMin;

    /// <summary>Lowest battery voltage while the radio worked in the last session, in millivolts.</summary>
    public int LoadedMinMv;

    /// <summary>Way of the last session.</summary>
    public LinkKind Link;

    /// <summary>True when <see cref="SignalDbm"/> was measured.</summary>
    public bool HasSignal;

    /// <summary>Signal of the last session in dBm, -140 to 0.</summary>
    public int SignalDbm;

    /// <summary>Milliseconds from power to the address.</summary>
    public int JoinMs;

    /// <summary>Milliseconds from the address to the broker's acceptance.</summary>
    public int ConnectMs;

    /// <summary>Bytes sent in the last session.</summary>
    public int SentBytes;

    /// <summary>Bytes received in the last session.</summary>
    public int ReceivedBytes;

    /// <summary>The link's own cause code of its last failure, 0 for none.</summary>
    public int CauseCode;

    /// <summary>Microampere-hours since the day began, by the node's own ledger.</summary>
    public uint ChargeTodayUah;

    /// <summary>Milliampere-hours since the battery was changed, by the node's own ledger.</summary>
    public uint ChargeTotalMah;

    /// <summary>Longest wake since the last diagnostics, in milliseconds.</summary>
    public int LongestAwakeMs;

    /// <summary>Wakes that the deadline ended.</summary>
    public uint DeadlineHits;

    /// <summary>Code of the last fault, 0 for none; the codes are the firmware's own.</summary>
    public int FaultCode;

    /// <summary>Reading before which the fault happened.</summary>
    public uint FaultSequence;

    /// <summary>The fault in words, to 64 characters.</summary>
    public string FaultText;

    internal override int Type => PayloadLayout.TypeDiagnostics;

    internal override void Write(FieldWriter to)
    {
        to.Optional(HasSpread, SpreadMm);
        to.Count(ValidPings);
        to.Count(Pings);
        to.Optional(HasRest, RestMv);
        to.Optional(HasLoadedMin, LoadedMinMv);
        to.Byte((int)Link);
        to.Optional(HasSignal, SignalDbm);
        to.Count(JoinMs);
        to.Count(ConnectMs);
        to.Count(SentBytes);
        to.Count(ReceivedBytes);
        to.Count(CauseCode);
        to.Number(ChargeTodayUah);
        to.Number(ChargeTotalMah);
        to.Count(LongestAwakeMs);
        to.Number(DeadlineHits);
        to.Count(FaultCode);
        to.Number(FaultSequence);
        to.Text(FaultText, MaxFaultLength);
    }
}
