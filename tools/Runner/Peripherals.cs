using BinNode.Core.Settings;
using BinNode.VirtualBoard;

namespace BinNode.Runner;

/// <summary>What hangs on the node's serial ports: an emulated modem, or real ports of this computer.</summary>
public static class Peripherals
{
    /// <summary>Plugs in what the options name.</summary>
    public static void Attach(SimulatedBoard board, RunOptions options, NodeSettings settings)
    {
    }
}
