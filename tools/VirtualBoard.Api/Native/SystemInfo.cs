using BinNode.VirtualBoard;

namespace nanoFramework.Runtime.Native;

public static class SystemInfo
{
    public static string TargetName => CurrentBoard.Host.Power.TargetName;
}
