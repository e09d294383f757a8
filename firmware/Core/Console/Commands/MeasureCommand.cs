using BinNode.Contracts;
using BinNode.Core.Readings;

namespace BinNode.Core.Console.Commands;

/// <summary>Measures until a key is pressed, or once for a program.</summary>
internal static class MeasureCommand
{
    private const int DefaultSeconds = 60;
    private const int BetweenMs = 300;

    internal static string Run(ConsoleContext context)
    {
        int seconds = DefaultSeconds;
        if (context.WordCount > 1 && !context.TryNumber(1, 1, 600, out seconds))
        {
            return "Expected 1 to 600 seconds.";
        }

        if (context.Out.IsMachine)
        {
            context.Host.Measure(context.Live);
            WriteFields(context.Live, context.Out);
            return null;
        }

        long endMs = context.Clock.NowMs + seconds * 1000L;
        context.Out.Say("Press a key to stop.");
        do
        {
            context.Host.Measure(context.Live);
            context.Out.Say(Line(context.Live));
            context.Out.Flush();
        }
        while (context.Clock.NowMs < endMs && !context.Keys.WaitKey(BetweenMs));
        return null;
    }

    /// <summary>The state of a reading as a word.</summary>
    internal static string StateName(ReadingState state)
    {
        switch (state)
        {
            case ReadingState.Ok: return "ok";
            case ReadingState.Unstable: return "unstable";
            case ReadingState.NoEcho: return "no_echo";
            case ReadingState.Full: return "full";
            case ReadingState.Blocked: return "blocked";
            default: return "sensor_fault";
        }
    }

    private static void WriteFields(LiveMeasurement live, ConsoleOutput output)
    {
        output.Field("state", StateName(live.State));
        if (live.HasDistance)
        {
            output.Field("distance_mm", live.DistanceMm);
            output.Field("spread_mm", live.SpreadMm);
            output.Field("fill_permille", live.FillPermille);
            output.Field("litres", live.Litres);
        }

        output.Field("valid", live.ValidPings);
        output.Field("pings", live.Pings);
        if (live.Battery == SenseStatus.Ok)
        {
            output.Field("battery_mv", live.BatteryMv);
        }

        if (live.Temperature == SenseStatus.Ok)
        {
            output.Field("temperature_decic", live.TemperatureDeciC);
        }
    }

    private static string Line(LiveMeasurement live)
    {
        string line = StateName(live.State) + " " + live.ValidPings.ToString() + "/" + live.Pings.ToString() + " pings";
        if (live.HasDistance)
        {
            line = line + ", " + live.DistanceMm.ToString() + " mm, spread " + live.SpreadMm.ToString()
                + ", fill " + ConsoleOutput.Tenths(live.FillPermille) + " %, " + live.Litres.ToString() + " l";
        }

        if (live.Battery == SenseStatus.Ok)
        {
            line = line + ", " + live.BatteryMv.ToString() + " mV";
        }

        return live.Temperature == SenseStatus.Ok ? line + ", " + ConsoleOutput.Tenths(live.TemperatureDeciC) + " C" : line;
    }
}
