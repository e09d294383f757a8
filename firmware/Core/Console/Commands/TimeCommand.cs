using System;

namespace BinNode.Core.Console.Commands;

/// <summary>The clock.</summary>
internal static class TimeCommand
{
    // 2024-01-01 to 2099-12-31: a time outside is a slip of the finger.
    private const long Earliest = 1704067200;
    private const long Latest = 4102444799;

    internal static string Run(ConsoleContext context)
    {
        if (context.Word(1) == "set")
        {
            if (!TryParse(context.Word(2), out long seconds))
            {
                return "Expected seconds since 1970, 1704067200 to 4102444799.";
            }

            context.Host.SetTime(seconds);
        }
        else if (context.WordCount > 1)
        {
            return context.Usage();
        }

        context.Out.Field("time", Now(context));
        return null;
    }

    /// <summary>The time in ISO 8601, UTC.</summary>
    internal static string Now(ConsoleContext context)
    {
        if (!context.Host.TryGetTime(out long seconds))
        {
            return "unknown";
        }

        return new DateTime(1970, 1, 1).AddTicks(seconds * TimeSpan.TicksPerSecond).ToString("yyyy-MM-ddTHH:mm:ss") + "Z";
    }

    private static bool TryParse(string text, out long seconds)
    {
        seconds = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9 || i > 9)
            {
                return false;
            }

            seconds = seconds * 10 + digit;
        }

        return seconds >= Earliest && seconds <= Latest;
    }
}
