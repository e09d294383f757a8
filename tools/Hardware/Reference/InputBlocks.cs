using BinNode.Hardware.Circuits;
using static BinNode.Hardware.Circuits.Symbols;

namespace BinNode.Hardware.Reference;

/// <summary>What wakes the node from outside: console, tilt switch, thermal switch.</summary>
internal static class InputBlocks
{
    public static void Add(Circuit c)
    {
        Console(c);
        Switches(c);
    }

    private static void Console(Circuit c)
    {
        c.Frame("Console (COM2, 3.3 V) and service button", 108, 108, 84, 36,
            "A cable that joins WAKE and 3V3, or SW1, wakes the node and opens the console. High wakes; R30 holds it low in deep sleep.");
        c.Add("J6", Connector(true, "GND_", "TXD", "RXD>", "WAKE", "3V3"), "Console", "JST-XH5", "GND=GND TXD=CON_TXD RXD=CON_RXD WAKE=CON_WAKE 3V3=3V3", 6, 10);
        c.Add("D2", Esd, "PESD5V0S2UT", "PESD5V0S2UT", "A1=CON_TXD A2=CON_RXD GND=GND", 17, 20);
        c.Add("D3", Esd, "PESD5V0S2UT", "PESD5V0S2UT", "A1=CON_WAKE A2=3V3 GND=GND", 17, 27);
        c.Add("R26", RLying, "100", "R100", "1=CON_TXD 2=CONSOLE_TX", 34, 7);
        c.Add("R27", RLying, "100", "R100", "1=CON_RXD 2=CONSOLE_RX", 34, 12);
        c.Add("R28", R, "100k", "R100k", "1=3V3 2=CONSOLE_RX", 52, 10);
        c.Add("SW1", Contact, "Service", "BUTTON", "1=3V3 2=CON_WAKE", 40, 20);
        c.Add("R29", RLying, "1k", "R1k", "1=CON_WAKE 2=CONSOLE_WAKE", 52, 20);
        c.Add("R30", R, "1M", "R1M", "1=CONSOLE_WAKE 2=GND", 61, 23);
        c.Add("C24", C, "10n", "C10n", "1=CONSOLE_WAKE 2=GND", 68, 23);
        c.Wire("R27.2 R28.2");
        c.Wire("SW1.2 R29.1");
        c.Wire("R29.2 R30.1");
        c.Wire("R29.2 C24.1");
    }

    private static void Switches(Circuit c)
    {
        c.Frame("Tilt and thermal switch, open at rest", 68, 112, 38, 32, "1k and 10n: contacts get a", "pulse of 3 mA that cleans them.");
        Switch(c, "J7", "Tilt", "R31", "R32", "C25", "TILT", 8);
        Switch(c, "J8", "Heat", "R33", "R34", "C26", "HEAT", 19);
    }

    private static void Switch(Circuit c, string connector, string name, string series, string pull, string capacitor, string net, double y)
    {
        c.Add(connector, Connector(true, "3V3", "SW"), name, "JST-XH2", $"3V3=3V3 SW={net}_SW", 5, y);
        c.Add(series, RLying, "1k", "R1k", $"1={net}_SW 2={net}", 15, y);
        c.Add(pull, R, "1M", "R1M", $"1={net} 2=GND", 21, y + 2);
        c.Add(capacitor, C, "10n", "C10n", $"1={net} 2=GND", 27, y + 2);
        c.Wire($"{connector}.SW {series}.1");
        c.Wire($"{series}.2 {pull}.1");
        c.Wire($"{series}.2 {capacitor}.1");
    }
}
