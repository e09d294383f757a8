using BinNode.Hardware.Circuits;
using static BinNode.Hardware.Circuits.Symbols;

namespace BinNode.Hardware.Module;

/// <summary>What wakes the node from outside: button, tilt, heat; and the console.</summary>
internal static class ModuleInputs
{
    public static void Add(Circuit c)
    {
        c.Frame("Wake inputs: open at rest, held low by 1M", 82, 66, 44, 32);
        Input(c, "SW1", "Service", "BUTTON", "R17", "C10", "CONSOLE_WAKE", 8);
        Input(c, "SW2", "Tilt", "SW520D", "R18", "C11", "TILT", 17);
        Input(c, "SW3", "Heat 75 C", "KSD9700", "R19", "C12", "HEAT", 26);
        c.Frame("Console", 128, 66, 26, 32, "To a USB adapter of 3.3 V.", "UART0 and USB stay the runtime's.");
        c.Add("J1", Connector(true, "GND_", "TXD", "RXD>"), "Console", "HDR3", "GND=GND TXD=CONSOLE_TX RXD=CONSOLE_RX", 5, 10);
    }

    private static void Input(Circuit c, string reference, string value, string key, string pull, string capacitor, string net, double y)
    {
        c.Add(reference, Contact, value, key, $"1=3V3 2={net}", 8, y - 2);
        c.Add(pull, R, "1M", "T1M", $"1={net} 2=GND", 16, y);
        c.Add(capacitor, C, "10n", "T10n", $"1={net} 2=GND", 22, y);
        c.Wire($"{reference}.2 {pull}.1");
        c.Wire($"{reference}.2 {capacitor}.1");
    }
}
