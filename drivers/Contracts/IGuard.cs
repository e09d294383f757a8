namespace BinNode.Contracts;

/// <summary>Ends a wake that does not end by itself.</summary>
public interface IGuard
{
    /// <summary>Starts the deadline. When it passes, the handler is called on a thread of its own; it must put the node to sleep.</summary>
    /// <param name="deadlineMs">Milliseconds from now.</param>
    /// <param name="handler">Called once at the deadline.</param>
    void Arm(int deadlineMs, IDeadlineHandler handler);

    /// <summary>Tells the external watchdog, where the board has one, that the firmware is alive. It ends the hangs that no managed guard can: see the threat of native calls in ARCHITECTURE.md.</summary>
    void Kick();
}
