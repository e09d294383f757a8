using BinNode.VirtualBoard;

namespace nanoFramework.Runtime.Native;

public class Power
{
    public static void RebootDevice(RebootOption rebootOption) => CurrentBoard.Host.Power.Reboot();
}
