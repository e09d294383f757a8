using BinNode.Contracts;

namespace BinNode.Core.Console.Commands;

/// <summary>Raw echoes: what the sensor says before any judgement.</summary>
internal static class SensorCommand
{
    private const int DefaultPings = 10;
    private const int BetweenMs = 80; // longer than any sensor's spacing

    internal static string Run(ConsoleContext context)
    {
        int pings = DefaultPings;
        if (context.WordCount > 1 && !context.TryNumber(1, 1, 200, out pings))
        {
            return "Expected 1 to 200 pings.";
        }

        int heard = 0;
        for (int i = 1; i <= pings; i++)
        {
            RangeStatus status = context.Host.Ping(out int distanceMm);
            heard += status == RangeStatus.Ok ? 1 : 0;
            context.Out.Field(i.ToString(), status == RangeStatus.Ok ? distanceMm.ToString() : Name(status));
            context.Out.Flush();
            context.Keys.Pause(BetweenMs);
        }

        context.Host.EndSensing();
        context.Out.Field("heard", heard);
        return null;
    }

    private static string Name(RangeStatus status)
    {
        switch (status)
        {
            case RangeStatus.NoEcho: return "no_echo";
            case RangeStatus.TooNear: return "too_near";
            case RangeStatus.TooFar: return "too_far";
            case RangeStatus.BadFrame: return "bad_frame";
            case RangeStatus.Timeout: return "no_answer";
            default: return "stuck";
        }
    }
}
