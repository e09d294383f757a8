using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using BinNode.Core.Readings;

namespace BinNode.Levels.Traces;

/// <summary>Writes an analysis as CSV or JSON.</summary>
public static class TraceReport
{
    /// <summary>A line a reading: t, d_mm, state, fill, rate, forecast, events, chronic, next interval. Empty: not known.</summary>
    public static void WriteCsv(TraceAnalysis analysis, TextWriter to)
    {
        ILookup<long, FoundEmptying> emptyings = analysis.Emptyings.ToLookup(found => found.T);
        to.WriteLine("t,d_mm,state,fill_permille,rate_permille_per_day,full_in_s,events,chronic,next_interval_s,emptied_before_permille,emptied_after_permille");
        foreach (JudgedRow row in analysis.Rows)
        {
            FoundEmptying? emptied = emptyings[row.Row.T].FirstOrDefault();
            to.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{row.Row.T},{row.Row.DistanceMm},{StateName(row.State)},{row.FillPermille},{row.RatePermillePerDay},{row.SecondsToFull},{EventNames(row.Events)},{(row.Chronic ? 1 : 0)},{row.NextIntervalS},{emptied?.BeforePermille},{emptied?.AfterPermille}"));
        }
    }

    /// <summary>One object: emptyings, counts of states, rates, the forecast, events, and what was assumed.</summary>
    public static JsonObject ToJson(TraceAnalysis analysis) => new()
    {
        ["rows"] = analysis.Rows.Count,
        ["emptyings"] = new JsonArray([.. analysis.Emptyings.Select(Emptying)]),
        ["states"] = States(analysis),
        ["fill_rate_permille_per_day"] = Rates(analysis),
        ["forecast"] = Forecast(analysis),
        ["events"] = new JsonArray([.. analysis.Events.Select(Event)]),
        ["assumed"] = Assumed(analysis.Geometry),
    };

    /// <summary>The states as they are called in files: ok, unstable, no_echo, full, blocked, sensor_fault.</summary>
    public static string StateName(ReadingState state) => state switch
    {
        ReadingState.NoEcho => "no_echo",
        ReadingState.SensorFault => "sensor_fault",
        _ => state.ToString().ToLowerInvariant(),
    };

    private static string EventNames(ReadingEvents events) =>
        events == ReadingEvents.None ? "" : events.ToString().Replace(", ", "+", StringComparison.Ordinal).ToLowerInvariant();

    private static JsonNode Emptying(FoundEmptying found) => new JsonObject
    {
        ["t"] = found.T,
        ["before_permille"] = found.BeforePermille,
        ["after_permille"] = found.AfterPermille,
        ["known_at"] = found.KnownAt,
    };

    private static JsonNode Event(FoundEvent found) => new JsonObject
    {
        ["t"] = found.T,
        ["kind"] = found.Kind.ToString().ToLowerInvariant(),
        ["raised"] = found.Raised,
        ["before"] = found.Before,
        ["after"] = found.After,
    };

    private static JsonObject States(TraceAnalysis analysis)
    {
        JsonObject states = [];
        foreach (ReadingState state in Enum.GetValues<ReadingState>())
        {
            states[StateName(state)] = analysis.Rows.Count(row => row.State == state);
        }

        return states;
    }

    private static JsonObject Rates(TraceAnalysis analysis)
    {
        int[] rates = [.. analysis.Rows.Where(row => row.RatePermillePerDay is not null).Select(row => row.RatePermillePerDay!.Value).Order()];
        return rates.Length == 0 ? [] : new JsonObject { ["min"] = rates[0], ["median"] = rates[rates.Length / 2], ["max"] = rates[^1], ["last"] = analysis.Rows[^1].RatePermillePerDay };
    }

    private static JsonObject Forecast(TraceAnalysis analysis)
    {
        JudgedRow last = analysis.Rows[^1];
        JsonObject forecast = new() { ["fill_permille"] = last.FillPermille, ["full_in_s"] = last.SecondsToFull };
        forecast["full_at"] = last.SecondsToFull is int seconds ? last.Row.T + seconds : null;
        return forecast;
    }

    private static JsonObject Assumed(TraceGeometry geometry) => new()
    {
        ["empty_mm"] = geometry.EmptyMm,
        ["full_mm"] = geometry.FullMm,
        ["blind_mm"] = geometry.BlindMm == 0 ? null : geometry.BlindMm,
        ["ceiling_mm"] = geometry.CeilingMm == int.MaxValue ? null : geometry.CeilingMm,
        ["profile"] = geometry.Kind.ToString().ToLowerInvariant(),
        ["notes"] = new JsonArray([.. geometry.Notes.Select(note => (JsonNode)note)]),
    };
}
