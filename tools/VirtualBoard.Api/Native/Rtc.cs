using BinNode.VirtualBoard;

namespace nanoFramework.Runtime.Native;

public static class Rtc
{
    public static bool SetSystemTime(NanoBcl.DateTime time)
    {
        CurrentBoard.Host.Time.SetUtcTicks(time.Ticks);
        return true;
    }
}
