namespace BinNode.Core.Bin;

/// <summary>Seconds until the next measurement. Pure: the same judgement gives the same answer.</summary>
public static class AdaptiveInterval
{
    private const int DayS = 86400;

    /// <summary>The next interval.</summary>
    /// <param name="config">Bounds.</param>
    /// <param name="judgement">What the node believes.</param>
    /// <param name="hasBattery">True when the battery was read for the judgement.</param>
    /// <param name="hasMinute">True when the time of day is known.</param>
    /// <param name="minuteOfDay">Minutes since midnight UTC; meaningful only when <paramref name="hasMinute"/>.</param>
    /// <returns>Seconds, 30 to <see cref="IntervalConfig.CeilingS"/>; below the floor only when a recheck is wanted.</returns>
    public static int NextS(IntervalConfig config, Judgement judgement, bool hasBattery, bool hasMinute, int minuteOfDay)
    {
        if (judgement.Power >= PowerLevel.NoRadio)
        {
            return config.CeilingS;
        }

        int seconds = config.Adaptive ? Planned(config, judgement, hasMinute && IsQuiet(config, minuteOfDay)) : config.FloorS;
        seconds = Calc.MulDiv(seconds, hasBattery ? BatteryFactor(judgement.BatteryPercent) : 1, 1);
        seconds = Calc.Clamp(seconds - (seconds % config.FloorS), config.FloorS, config.CeilingS);
        return judgement.WantsRecheck ? Calc.Max(Calc.Min(judgement.RecheckS, seconds), 30) : seconds;
    }

    /// <summary>Seconds until the next report: as set, longer on a low battery, and with the adaptive schedule half of the time that is left until full, to a day.</summary>
    /// <param name="adaptive">True: nothing need be told of a bin that is far from full. Alarms and emptyings do not wait for a report.</param>
    /// <param name="judgement">What the node believes.</param>
    /// <param name="hasBattery">True when the battery was read for the judgement.</param>
    /// <param name="everyS">The setting in seconds; never shorter than this.</param>
    public static int ReportS(bool adaptive, Judgement judgement, bool hasBattery, int everyS)
    {
        int seconds = Calc.MulDiv(everyS, hasBattery ? BatteryFactor(judgement.BatteryPercent) : 1, 1);
        int restS = judgement.HasForecast ? Calc.Min(judgement.SecondsToFull / 2, DayS) : DayS;
        return adaptive && judgement.HasRate ? Calc.Max(seconds, restS) : seconds;
    }

    private static int Planned(IntervalConfig config, Judgement judgement, bool quiet)
    {
        if (judgement.IsChronic)
        {
            return config.CeilingS;
        }

        if (!judgement.HasRate)
        {
            return config.FloorS;
        }

        int seconds = Calc.MulDiv(config.StepPermille, DayS, Calc.Max(judgement.RatePermillePerDay, 1));
        seconds = quiet ? Calc.MulDiv(seconds, 2, 1) : seconds;

        // Near full an eighth of the time that is left is close enough to tell the day and the hour.
        return judgement.HasForecast ? Calc.Min(seconds, judgement.SecondsToFull / 8) : seconds;
    }

    private static int BatteryFactor(int percent) => percent < 10 ? 4 : percent < 25 ? 2 : 1;

    private static bool IsQuiet(IntervalConfig config, int minute) => config.QuietFromMinute <= config.QuietToMinute
        ? minute >= config.QuietFromMinute && minute < config.QuietToMinute
        : minute >= config.QuietFromMinute || minute < config.QuietToMinute;
}
