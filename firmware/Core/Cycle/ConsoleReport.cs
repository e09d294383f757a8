using BinNode.Core.Console;
using BinNode.Core.Journal;
using BinNode.Core.Uplink;

namespace BinNode.Core.Cycle;

/// <summary>What the node tells the technician about itself.</summary>
public static class ConsoleReport
{
    private const int LogOfFaults = 0;
    private const int LogOfWakes = 1;

    private static readonly string[] PhaseNames = { "sleep", "boot", "awake", "sensor", "divider", "wifi_join", "wifi", "modem" };

    /// <summary>The state in a few fields.</summary>
    public static void Status(ConsoleOutput output, NodeParts parts, NodeMemory memory)
    {
        output.Field("wake_cause", (int)parts.Power.Cause);
        output.Field("wakes", (int)memory.Counters.Get(Counter.Wakes));
        output.Field("journal", memory.Journal.Depth);
        output.Field("events", memory.Events.Count);
        output.Field("failed_sessions_in_a_row", memory.Reporting.Failures);
        output.Field("next_report_s", (int)memory.Reporting.DueInS, "s");
        output.Field("next_measurement_s", (int)memory.Measuring.DueInS, "s");
        output.Field("power_level", (int)memory.Bin.Power.Level);
        output.Field("last_fault", memory.Faults.Count > 0 ? FaultNames.Of(memory.Faults.Get(0)) : "none");
    }

    /// <summary>One field an entry, the newest first.</summary>
    public static void Log(ConsoleOutput output, int kind, NodeMemory memory)
    {
        Counters counters = memory.Counters;
        switch (kind)
        {
            case LogOfFaults:
                for (int i = 0; i < memory.Faults.Count; i++)
                {
                    Fault fault = memory.Faults.Get(i);
                    output.Field("wake_" + fault.Wake.ToString(), FaultNames.Of(fault));
                }

                break;
            case LogOfWakes:
                output.Field("wakes", (int)counters.Get(Counter.Wakes));
                output.Field("power_ups", (int)counters.Get(Counter.PowerUps));
                output.Field("by_switch", (int)counters.Get(Counter.SwitchWakes));
                output.Field("longest_ms", memory.Lifeline.LongestAwakeMs, "ms");
                output.Field("ended_by_deadline", memory.Lifeline.DeadlineHits);
                break;
            default:
                output.Field("ok", (int)counters.Get(Counter.SessionsOk));
                output.Field("failed", (int)counters.Get(Counter.SessionsFailed));
                output.Field("messages", (int)counters.Get(Counter.Messages));
                output.Field("readings_delivered", (int)counters.Get(Counter.Delivered));
                output.Field("radio_s", (int)counters.Get(Counter.RadioSeconds), "s");
                break;
        }
    }

    /// <summary>The battery's side of things.</summary>
    public static void Power(ConsoleOutput output, NodeMemory memory)
    {
        ChargeLedger charge = memory.Charge;
        output.Field("level", (int)memory.Bin.Power.Level);
        output.Field("today_uah", (int)charge.TodayUah, "uAh");
        for (int i = 0; i < ChargeLedger.PhaseCount; i++)
        {
            output.Field("today_uah_" + PhaseNames[i], (int)charge.PhaseUah((ChargePhase)i), "uAh");
        }

        if (charge.HasDayBefore)
        {
            output.Field("day_before_uah", (int)charge.DayBeforeUah, "uAh");
            output.Field("days_left", charge.DaysLeft(memory.Bin.Power.Chemistry.UsableMah));
        }

        output.Field("total_mah", (int)charge.TotalMah, "mAh");
        output.Field("age_days", charge.AgeDays);
        if (memory.Bin.Power.HasLoadedMin)
        {
            output.Field("loaded_min_mv", memory.Bin.Power.LoadedMinMv, "mV");
        }

        output.Field("radio_s", (int)memory.Counters.Get(Counter.RadioSeconds), "s");
    }
}
