using BinNode.VirtualBoard;

namespace nanoFramework.Hardware.Esp32;

public class NativeMemory
{
    public enum MemoryType
    {
        All,
        Internal,
        SpiRam,
    }

    public static void GetMemoryInfo(MemoryType memType, out uint totalSize, out uint totalFreeSize, out uint largestFreeBlock)
    {
        CurrentBoard.Host.Power.GetMemory(out totalSize, out totalFreeSize, out largestFreeBlock);
    }
}
