namespace BinNode.Cellular;

/// <summary>Days and dates of the Gregorian calendar in integers.</summary>
public static class CivilTime
{
    /// <summary>Seconds of a day.</summary>
    public const int DayS = 86_400;

    /// <summary>Days from 1970-01-01 to a date.</summary>
    /// <param name="year">1970 to 2099.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to 31.</param>
    public static int Days(int year, int month, int day)
    {
        // Years that begin in March put the leap day at their end.
        int y = month <= 2 ? year - 1 : year;
        int m = month <= 2 ? month + 9 : month - 3;
        return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - 719_468;
    }

    /// <summary>Day of the bundle's month and the month's length.</summary>
    /// <param name="days">Days since 1970-01-01.</param>
    /// <param name="firstDay">Day of the month on which the month of the bundle starts, 1 to 28.</param>
    /// <param name="length">Days of this month of the bundle, 28 to 31.</param>
    /// <returns>The first day of this month of the bundle, in days since 1970-01-01.</returns>
    public static int BundleStart(int days, int firstDay, out int length)
    {
        int year = 1970 + days / 366;
        while (Days(year + 1, 1, 1) <= days)
        {
            year++;
        }

        int month = 12;
        while (Days(year, month, 1) > days)
        {
            month--;
        }

        if (Days(year, month, firstDay) > days)
        {
            year -= month == 1 ? 1 : 0;
            month = month == 1 ? 12 : month - 1;
        }

        int start = Days(year, month, firstDay);
        length = Days(month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, firstDay) - start;
        return start;
    }
}
