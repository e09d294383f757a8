using BinNode.Hardware.Circuits;
using BinNode.Hardware.Parts;
using static BinNode.Hardware.Circuits.Symbols;

namespace BinNode.Hardware.Reference;

/// <summary>The controller with its programming connector, and the watchdog.</summary>
internal static class ControllerBlocks
{
    public static void Add(Circuit c)
    {
        Controller(c);
        Watchdog(c);
    }

    private static void Controller(Circuit c)
    {
        c.Frame("Controller", 4, 70, 102, 40, "For a lid of metal: ESP32-WROOM-32UE with an antenna outside (same pads). J5: flashing, an adapter of 3.3 V; UART0 is the runtime's.");
        c.Add("U7", Chips.Wroom32E, "ESP32-WROOM-32E", "WROOM32E", "3V3=3V3 EN=EN IO0=BOOT IO1=TXD0 IO3=RXD0 GND=GND " + BoardPins.Nets(c.Board!, Chips.Wroom32E, 0, 1, 3), 62, 20);
        c.Add("C20", C, "22u", "C22u", "1=3V3 2=GND", 6, 8);
        c.Add("C21", C, "100n", "C100n", "1=3V3 2=GND", 13, 8);
        c.Add("R22", R, "10k", "R10k", "1=3V3 2=EN", 29, 8);
        c.Add("C22", C, "1u", "C1u", "1=EN 2=GND", 36, 17);
        c.Add("R23", R, "10k", "R10k", "1=3V3 2=BOOT", 20, 8);
        c.Add("J5", Connector(true, "3V3", "TXD0", "RXD0>", "IO0", "EN", "GND_"), "Programming", "HDR6", "3V3=3V3 TXD0=TXD0 RXD0=RXD0 IO0=BOOT EN=EN GND=GND", 6, 24);
        c.Wire("R22.2 U7.EN");
        c.Wire("C22.1 U7.EN");
    }

    private static void Watchdog(Circuit c)
    {
        c.Frame("Watchdog: for what no managed timer can end", 4, 112, 62, 32,
            "169k: 7,100 s (SNAS651, 7.5.3). It resets a node that was not heard of from one tick to the next,",
            "so the node must not sleep for two hours on end; see firmware/decisions/0081.");
        c.Add("U8", Chips.Tpl5010, "TPL5010", "TPL5010", "VDD=3V3 DELAY=U8_DELAY GND=GND DONE=WATCHDOG WAKE=- RSTn=EN", 25, 11);
        c.Add("R24", R, "169k", "R169k", "1=U8_DELAY 2=GND", 14, 15);
        c.Add("C23", C, "100n", "C100n", "1=3V3 2=GND", 6, 11);
        c.Add("R25", R, "100k", "R100k", "1=WATCHDOG 2=GND", 40, 15);
        c.Wire("U8.DELAY R24.1");
        c.Wire("U8.DONE R25.1");
    }
}
