namespace BinNode.Cellular;

/// <summary>
/// Makes a prepaid bundle last: the reporting interval is stretched before the data runs out. A tenth is kept for alarms, which
/// always pass. Pure: the schedule asks it.
/// </summary>
public static class DataBudget
{
    /// <summary>The longest interval that stretching leads to while data is left: a week.</summary>
    public const int LongestS = 7 * CivilTime.DayS;

    /// <summary>The reporting interval that the bundle allows.</summary>
    /// <param name="intervalS">Interval wanted, in seconds.</param>
    /// <param name="usedBytes">Bytes used in this month of the bundle.</param>
    /// <param name="bundleBytes">Bytes of the bundle; 0: unlimited.</param>
    /// <param name="day">Days since the bundle started anew, from 0.</param>
    /// <param name="days">Days that it has to last, 28 to 31.</param>
    /// <returns>The interval in seconds: never shorter than wanted. When only the alarms' tenth is left: the time until the next bundle.</returns>
    public static int StretchS(int intervalS, long usedBytes, long bundleBytes, int day, int days)
    {
        if (bundleBytes <= 0 || days <= 0)
        {
            return intervalS;
        }

        int daysLeft = day < days ? days - day : 1;
        long left = bundleBytes - bundleBytes / 10 - usedBytes;
        if (left <= 0)
        {
            int untilS = daysLeft * CivilTime.DayS;
            return untilS > intervalS ? untilS : intervalS;
        }

        // What a day may cost from now on, and what it has cost so far; today counts as a whole day.
        long allowed = left / daysLeft;
        long spent = usedBytes / (day + 1);
        if (spent <= allowed)
        {
            return intervalS;
        }

        long stretchedS = allowed == 0 ? LongestS : intervalS * spent / allowed;
        return stretchedS <= LongestS ? (int)stretchedS : LongestS > intervalS ? LongestS : intervalS;
    }
}
