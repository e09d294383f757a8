namespace BinNode.Cellular;

/// <summary>
/// How long a network that has refused wants to be left alone. No modem here tells the timers that come with a rejection, and only some
/// tell its cause (3GPP TS 24.008 and 24.301, annex A), so that the upper end of the standard's default is taken.
/// A restarted modem may start T3346 anew (TS 24.301 section 5.3.5: a device that cannot tell how long it was off starts it with what
/// was left): asking again too early makes the wait longer, and a modem that is powered at every wake may never get through.
/// </summary>
public static class NetworkWait
{
    /// <summary>The longest wait: a day.</summary>
    public const int LongestS = CivilTime.DayS;

    /// <summary>Seconds to leave the network alone.</summary>
    /// <param name="cause">Reject cause; 0 when the modem did not tell.</param>
    /// <param name="refusals">Refusals in a row, this one included, 1 or more. Each doubles the wait.</param>
    public static int Seconds(int cause, int refusals)
    {
        int waitS = First(cause);
        for (int i = 1; i < refusals && waitS < LongestS; i++)
        {
            waitS *= 2;
        }

        return waitS < LongestS ? waitS : LongestS;
    }

    private static int First(int cause)
    {
        switch (cause)
        {
            case 2:
            case 3:
            case 6:
            case 7:
            case 8:
                // Unknown or illegal subscriber or device: the SIM counts as invalid until it is switched off; a person has to act.
                return 12 * 3600;
            case 11:
            case 12:
            case 13:
            case 14:
            case 15:
                // Not allowed here: T3247 may lift it after 30 to 60 minutes (TS 24.301 section 5.3.7b).
                return 3600;
            case 0:
            case 22:
            case 26:
                // Unknown, or congestion: the default of T3346 is 15 to 30 minutes (TS 24.008 section 4.1.1.7).
                return 1800;
            case 27:
            case 29:
            case 33:
                // Access point, its password or the subscription is wrong; or the bundle is used up.
                return 3600;
            default:
                // Also 17, network failure: T3402 is 12 minutes by default (TS 24.301 section 10.2).
                return 900;
        }
    }
}
