using System;
using BinNode.Contracts;
using BinNode.Core.Cycle;
using BinNode.Esp32;

namespace BinNode.Node;

/// <summary>The firmware's entry point: one call is one wake, from power to deep sleep.</summary>
public static class Program
{
    /// <summary>Wires the board, lives one wake, sleeps. Whatever fails, the last statement puts the node to sleep.</summary>
    public static void Main()
    {
        SleepPlan plan = new SleepPlan();
        IPower power = null;
        try
        {
            NodeHardware hardware = new NodeHardware(BoardCatalog.OfThisChip());
            power = hardware.Power;
            plan = NodeWiring.Wire(hardware).Run();
            if (plan.Reboot)
            {
                power.Reboot();
            }
        }
        catch (Exception)
        {
            // Nothing could be wired, so nothing can be noted either: the plan is the fallback, and the next wake a fresh start.
        }

        (power ?? Esp32Power.TimerOnly()).Sleep(plan.Seconds, plan.Sources);
    }
}
