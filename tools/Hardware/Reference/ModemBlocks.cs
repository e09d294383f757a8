using BinNode.Hardware.Circuits;
using BinNode.Hardware.Parts;
using static BinNode.Hardware.Circuits.Symbols;

namespace BinNode.Hardware.Reference;

/// <summary>Supply of the modem, off when its pin floats; levels, power key and connector.</summary>
internal static class ModemBlocks
{
    public static void Add(Circuit c)
    {
        Supply(c);
        Interface(c);
    }

    private static void Supply(Circuit c)
    {
        c.Frame("Modem supply: off while MODEM_POWER floats", 148, 32, 44, 36,
            "JP2 as delivered: off in deep sleep. Bridged to 3V3 instead: the modem keeps its",
            "power in deep sleep, for PSM; the firmware can still cut it.");
        c.Add("Q4", PFet, "AO3401A", "AO3401A", "S=VBAT D=VMODEM G=Q4_GATE", 27, 9);
        c.Add("R16", R, "100k", "R100k", "1=VBAT 2=Q4_GATE", 17, 7);
        c.Add("C15", C, "100n", "C100n", "1=VBAT 2=Q4_GATE", 22, 7);
        c.Add("R17", R, "10k", "R10k", "1=Q4_GATE 2=Q5_DRAIN", 17, 13);
        c.Add("Q5", NFet, "AO3400A", "AO3400A", "G=MODEM_POWER D=Q5_DRAIN S=GND", 16, 19);
        c.Add("R18", R, "100k", "R100k", "1=MODEM_POWER 2=MODEM_REST", 11, 21);
        c.Add("JP2", Jumper3, "off / PSM", "-", "A=GND C=MODEM_REST B=3V3", 22, 25);
        c.Add("C16", C, "100u", "C100u", "1=VMODEM 2=GND", 33, 14);
        c.Add("C17", C, "100n", "C100n", "1=VMODEM 2=GND", 39, 14);
        c.Wire("R16.2 Q4.G");
        c.Wire("C15.2 Q4.G");
        c.Wire("R16.2 R17.1");
        c.Wire("R17.2 Q5.D");
        c.Wire("R18.1 Q5.G");
        c.Wire("R18.2 JP2.C");
        c.Wire("Q4.D C16.1");
        c.Wire("Q4.D C17.1");
    }

    private static void Interface(Circuit c)
    {
        c.Frame("Modem: SIM7080G (1.8 V levels), SIM800L, A7670, SIM7600", 108, 70, 84, 36,
            "VIO comes from the modem's VDD_EXT: without it both shifters are isolated. JP3 feeds it from VMODEM for modules",
            "that bring their own level shifters and no VDD_EXT.");
        c.Add("U5", Chips.ShifterOut, "SN74LVC1T45", "LVC1T45", "VCCA=3V3 A=MODEM_TX DIR=3V3 GND=GND VCCB=VIO B=MODEM_RXD", 26, 10);
        c.Add("R19", R, "100k", "R100k", "1=3V3 2=MODEM_TX", 12, 7);
        c.Add("U6", Chips.ShifterIn, "SN74LVC1T45", "LVC1T45", "VCCA=3V3 A=MODEM_RX DIR=GND GND=GND VCCB=VIO B=MODEM_TXD", 26, 20);
        c.Add("R20", R, "100k", "R100k", "1=3V3 2=MODEM_RX", 12, 17);
        c.Add("C18", C, "100n", "C100n", "1=VIO 2=GND", 42, 14);
        c.Add("C19", C, "100n", "C100n", "1=3V3 2=GND", 48, 14);
        c.Add("JP3", Jumper2, "open", "-", "1=VMODEM 2=VIO", 46, 7);
        c.Add("Q6", NFet, "AO3400A", "AO3400A", "G=MODEM_KEY D=PWRKEY S=GND", 52, 24);
        c.Add("R21", R, "100k", "R100k", "1=MODEM_KEY 2=GND", 46, 26);
        c.Add("J4", Connector(false, "VMODEM", "VMODEM", "GND_", "GND_", "RXD", "TXD>", "VDD_EXT+", "PWRKEY"), "Modem", "HDR8",
            "VMODEM=VMODEM GND=GND RXD=MODEM_RXD TXD=MODEM_TXD VDD_EXT=VIO PWRKEY=PWRKEY", 73, 12);
        c.Wire("R19.2 U5.A");
        c.Wire("R20.2 U6.A");
        c.Wire("R21.1 Q6.G");
    }
}
