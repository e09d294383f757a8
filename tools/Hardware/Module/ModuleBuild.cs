using BinNode.Hardware.Circuits;
using BinNode.Hardware.Parts;
using static BinNode.Hardware.Circuits.Symbols;

namespace BinNode.Hardware.Module;

/// <summary>The breadboard build: a development board that sleeps well, ready-made modules, parts with leads. Its pins are the board class's.</summary>
public static class ModuleBuild
{
    /// <summary>Draws the build.</summary>
    public static Circuit Create()
    {
        Circuit circuit = new("BinNode module build", new Esp32.Esp32S3())
        {
            IsWiring = true,
            Rails = new HashSet<string> { "CELL", "VBAT", "3V3", "VSENSOR", "5V", "VMODEM" },
            Above3V6 = new HashSet<string> { "CELL", "CELL_FUSED", "VBAT", "VSENSOR", "5V", "ECHO_5V", "DIVIDER_TOP", "VMODEM" },
        };
        Battery(circuit);
        Board(circuit);
        ModuleLoads.Add(circuit);
        ModuleInputs.Add(circuit);
        return circuit;
    }

    private static void Battery(Circuit c)
    {
        c.Frame("Battery", 4, 4, 60, 28, "One 18650 with its protection circuit. Q1 blocks a cell put in the wrong way.");
        c.Add("BT1", Modules.Cell, "18650", "CELL18650", "PLUS=CELL MINUS=GND", 7, 11);
        c.Add("F1", Fuse, "2 A", "FUSE2A", "1=CELL 2=CELL_FUSED", 21, 10);
        c.Add("Q1", PFetTo220Lying, "NDP6020P", "NDP6020P", "D=CELL_FUSED S=VBAT G=Q1_GATE", 30, 10);
        c.Add("R1", R, "100k", "T100k", "1=Q1_GATE 2=GND", 30, 15);
        c.Add("C1", CPolar, "470u", "T470u", "1=VBAT 2=GND", 40, 14);
        c.Add("C2", C, "100n", "T100n", "1=VBAT 2=GND", 48, 14);
        c.Wire("BT1.PLUS F1.1");
        c.Wire("F1.2 Q1.D");
        c.Wire("Q1.G R1.1");
        c.Wire("Q1.S C1.1");
        c.Wire("Q1.S C2.1");
    }

    private static void Board(Circuit c)
    {
        c.Frame("FireBeetle 2 ESP32-S3 (N4)", 66, 4, 88, 28, "VBAT goes to the battery socket (PH2.0), not to VCC: with USB plugged in VCC is 5 V.", "D13 blinks when the firmware tells a watchdog that it is alive; none is fitted here.");
        c.Add("A1", Modules.FireBeetleS3, "DFR1145", "DFR1145", "BAT=VBAT 3V3=3V3 GND=GND VCC=- " + BoardPins.Nets(c.Board!, Modules.FireBeetleS3, 13, 21) + "IO13=- IO21=-", 46, 11);
        c.Add("C3", C, "100n", "T100n", "1=3V3 2=GND", 6, 13);
    }
}
