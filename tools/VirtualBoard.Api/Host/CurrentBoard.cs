using System;

namespace BinNode.VirtualBoard;

/// <summary>Which board this thread is. The one piece of ambient state on the host; the device has none.</summary>
public static class CurrentBoard
{
    [ThreadStatic]
    private static IHost current;

    /// <summary>The board whose firmware runs on this thread.</summary>
    /// <exception cref="InvalidOperationException">No board runs here.</exception>
    public static IHost Host => current ?? throw new InvalidOperationException("No virtual board runs on this thread: call the nanoFramework API from inside Board.RunWake.");

    /// <summary>True when the firmware of this board runs on this thread now.</summary>
    public static bool IsRunning(IHost host) => ReferenceEquals(current, host);

    /// <summary>Sets or, with null, clears the board of this thread, and tells which was set before.</summary>
    public static IHost Enter(IHost host)
    {
        IHost before = current;
        current = host;
        return before;
    }
}
