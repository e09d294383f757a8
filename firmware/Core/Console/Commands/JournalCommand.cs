using BinNode.Core.Readings;

namespace BinNode.Core.Console.Commands;

/// <summary>The readings that wait for the backend.</summary>
internal static class JournalCommand
{
    internal static string Run(ConsoleContext context)
    {
        int depth = context.Host.JournalDepth;
        switch (context.Word(1))
        {
            case "":
                context.Out.Field("depth", depth);
                return null;
            case "peek":
                return Peek(context);
            case "dump":
                Write(context, 0, depth);
                return null;
            case "clear":
                return Clear(context, depth);
            default:
                return context.Usage();
        }
    }

    private static string Peek(ConsoleContext context)
    {
        int index = 0;
        if (context.WordCount > 2 && !context.TryNumber(2, 0, 99999, out index))
        {
            return "Expected the place of a reading, 0 for the oldest.";
        }

        return Write(context, index, 1) == 0 ? "There is no such reading." : null;
    }

    // A dump of thousands of readings stops at any key.
    private static int Write(ConsoleContext context, int index, int count)
    {
        int written = 0;
        while (written < count && context.Host.PeekJournal(index + written, out Reading reading))
        {
            context.Out.Field(reading.Sequence.ToString(), Describe(reading));
            written++;
            if (!context.Out.IsMachine && context.Keys.WaitKey(0))
            {
                break;
            }
        }

        return written;
    }

    // epoch:seconds state distance battery temperature events, - for what is not known.
    private static string Describe(Reading reading) =>
        reading.Epoch.ToString() + ":" + reading.Seconds.ToString() + " " + MeasureCommand.StateName(reading.State)
        + " " + (reading.HasDistance ? reading.DistanceMm.ToString() : "-")
        + " " + (reading.HasBattery ? reading.BatteryMv.ToString() : "-")
        + " " + (reading.HasTemperature ? reading.TemperatureDeciC.ToString() : "-")
        + " " + ((int)reading.Events).ToString();

    private static string Clear(ConsoleContext context, int depth)
    {
        if (!context.IsConfirmed("Throw away " + depth.ToString() + " readings that the backend does not have?"))
        {
            return SettingsCommand.NotConfirmed;
        }

        return context.Host.ClearJournal() ? null : "The flash failed.";
    }
}
