using BinNode.VirtualBoard;

namespace NanoBcl.Threading;

/// <summary>Only the sleeping: the board runs its firmware on one thread.</summary>
public sealed class Thread
{
    private Thread()
    {
    }

    public static void Sleep(int millisecondsTimeout) => CurrentBoard.Host.Time.Sleep(millisecondsTimeout);
}
