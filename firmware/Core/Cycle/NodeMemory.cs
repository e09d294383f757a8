using BinNode.Contracts;
using BinNode.Core.Bin;
using BinNode.Core.Journal;
using BinNode.Core.Settings;
using BinNode.Core.Uplink;

namespace BinNode.Core.Cycle;

/// <summary>All that the node remembers from wake to wake, in one record with the newest readings.</summary>
public sealed class NodeMemory
{
    /// <summary>Lays out the memory. The order of the sections is the order in the record: append, never reorder.</summary>
    public NodeMemory(NodeParts parts, BinMonitor bin)
    {
        Bin = bin;
        Clock = new ClockEpochs(parts.Rtc, parts.Clock);
        IStateSection[] sections = parts.UplinkState == null
            ? new IStateSection[] { Lifeline, Measuring, Reporting, Counters, Faults, Remote, Events, Bin, Charge }
            : new IStateSection[] { Lifeline, Measuring, Reporting, Counters, Faults, Remote, Events, Bin, Charge, parts.UplinkState };
        Journal = new Journal.Journal(parts.Files, Clock, sections);
    }

    /// <summary>When the last wake was, and how it ended.</summary>
    public Lifeline Lifeline { get; } = new Lifeline();

    /// <summary>When to measure.</summary>
    public MeasureSchedule Measuring { get; } = new MeasureSchedule();

    /// <summary>When to talk.</summary>
    public ReportSchedule Reporting { get; } = new ReportSchedule();

    /// <summary>What was counted.</summary>
    public Counters Counters { get; } = new Counters();

    /// <summary>What went wrong lately.</summary>
    public FaultLog Faults { get; } = new FaultLog();

    /// <summary>Which commands were done.</summary>
    public RemoteState Remote { get; } = new RemoteState();

    /// <summary>Events that wait for the broker.</summary>
    public EventQueue Events { get; } = new EventQueue();

    /// <summary>The history of the bin.</summary>
    public BinMonitor Bin { get; }

    /// <summary>Where the charge went.</summary>
    public ChargeLedger Charge { get; } = new ChargeLedger();

    /// <summary>The clock.</summary>
    public ClockEpochs Clock { get; }

    /// <summary>The readings, and the record that holds everything else.</summary>
    public Journal.Journal Journal { get; }

    /// <summary>Writes a fault to the log and counts it.</summary>
    public void Fault(FaultCode code, int detail)
    {
        Counters.Add(Counter.Faults, 1);
        Faults.Add(Counters.Get(Counter.Wakes), (byte)code, (byte)Lifeline.Phase, detail);
    }
}
