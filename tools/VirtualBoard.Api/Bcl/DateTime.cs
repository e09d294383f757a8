using BinNode.VirtualBoard;

namespace NanoBcl;

/// <summary>Calendar time of the board instead of the host's.</summary>
public readonly struct DateTime
{
    public DateTime(long ticks)
    {
        Ticks = ticks;
    }

    public static DateTime UtcNow => new(CurrentBoard.Host.Time.UtcTicks);

    public long Ticks { get; }

    public static DateTime FromUnixTimeSeconds(long seconds) => new(621355968000000000 + (seconds * 10000000));

    public long ToUnixTimeSeconds() => (Ticks - 621355968000000000) / 10000000;
}
