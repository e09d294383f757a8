using BinNode.VirtualBoard;

namespace nanoFramework.Hardware.Esp32;

/// <summary>Only the running clock: the timers of this class are not used by the drivers.</summary>
public class HighResTimer
{
    private HighResTimer()
    {
    }

    public static ulong GetCurrent() => (ulong)CurrentBoard.Host.Time.ReadUptimeUs();
}
