namespace BinNode.Core.Cycle;

/// <summary>
/// How long to leave a failing network alone: exponential, capped, and spread by a quarter either way,
/// so that a thousand nodes that lost the same tower do not come back in the same second.
/// </summary>
public static class BackOff
{
    /// <summary>Seconds to wait before the next try.</summary>
    /// <param name="failures">Failures in a row, 1 or more.</param>
    /// <param name="firstS">Wait after the first failure in seconds, 1 to 86400.</param>
    /// <param name="capS">Longest wait in seconds before the spread, at least <paramref name="firstS"/>.</param>
    /// <param name="seed">Any number that differs from device to device and from try to try.</param>
    public static int DelayS(int failures, int firstS, int capS, uint seed)
    {
        int delayS = firstS;
        for (int i = 1; i < failures && delayS < capS; i++)
        {
            delayS <<= 1;
        }

        if (delayS > capS)
        {
            delayS = capS;
        }

        int spreadS = delayS / 2;
        return delayS - (spreadS / 2) + (int)(seed % (uint)(spreadS + 1));
    }
}
