using BinNode.Core.Journal;
using BinNode.VirtualBoard;

namespace BinNode.Runner;

/// <summary>A recorded bin, played later than it was recorded: a node takes no time for true that lies before its firmware's.</summary>
public sealed class LaterBin(IBinWorld inner, long byS) : IBinWorld
{
    private const long WeekS = 7 * 86400;

    /// <summary>Seconds by which a record must be moved, in whole weeks so that the day and the hour stay: 0 for one that is young enough.</summary>
    public static long ShiftS(long startUnixSeconds) => Math.Max(0, (ClockEpochs.Origin - startUnixSeconds + WeekS - 1) / WeekS * WeekS);

    /// <inheritdoc/>
    public BinTruth At(double unixSeconds) => inner.At(unixSeconds - byS);
}
