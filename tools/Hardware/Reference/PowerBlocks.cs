using BinNode.Hardware.Circuits;
using BinNode.Hardware.Parts;
using static BinNode.Hardware.Circuits.Symbols;

namespace BinNode.Hardware.Reference;

/// <summary>Battery with its protection, the 3.3 V regulator, and the divider that can be cut off.</summary>
internal static class PowerBlocks
{
    public static void Add(Circuit c)
    {
        Battery(c);
        Regulator(c);
        Divider(c);
    }

    private static void Battery(Circuit c)
    {
        c.Frame("Battery: fuse, reverse polarity, pulse storage", 4, 4, 66, 26,
            "Q1 blocks a battery put in the wrong way. With J2 charged it cannot: the keyed plug and F1 are for that.",
            "J2: hybrid layer capacitor (HLC-1520A) or supercapacitor, for Wi-Fi and LTE-M on Li-SOCl2.");
        c.Add("J1", Connector(true, "PLUS+", "MINUS_"), "Battery", "JST-XH2", "PLUS=BAT MINUS=GND", 6, 11);
        c.Add("F1", Fuse, "2 A hold", "PTC2A", "1=BAT 2=BAT_FUSED", 19, 10);
        c.Add("Q1", PFetLying, "AO3401A", "AO3401A", "D=BAT_FUSED S=VBAT G=Q1_GATE", 27, 10);
        c.Add("R1", R, "100k", "R100k", "1=Q1_GATE 2=GND", 27, 15);
        c.Add("C1", CPolar, "470u", "C470u", "1=VBAT 2=GND", 33, 14);
        c.Add("C2", CPolar, "470u", "C470u", "1=VBAT 2=GND", 41, 14);
        c.Add("C3", C, "10u", "C10u", "1=VBAT 2=GND", 49, 14);
        c.Add("J2", Connector(false, "PLUS", "MINUS_"), "Pulse capacitor", "HLC", "PLUS=VBAT MINUS=GND", 59, 11);
        c.Wire("J1.PLUS F1.1");
        c.Wire("F1.2 Q1.D");
        c.Wire("Q1.G R1.1");
        c.Wire("Q1.S C1.1");
        c.Wire("Q1.S C2.1");
        c.Wire("Q1.S C3.1");
        c.Wire("Q1.S J2.PLUS");
    }

    private static void Regulator(Circuit c)
    {
        c.Frame("3.3 V: buck-boost, 75 nA", 72, 4, 56, 26, "CFG1 36.5k, CFG2 0, CFG3 16.2k, SEL low: 3.3 V, no input current limit (SLVSET3, device configuration).");
        c.Add("U1", Chips.Tps63900, "TPS63900", "TPS63900", "VIN=VBAT EN=VBAT SEL=GND CFG1=U1_CFG1 CFG2=GND CFG3=U1_CFG3 VOUT=3V3 LX1=U1_LX1 LX2=U1_LX2 EP=GND GND=GND", 23, 11);
        c.Add("C4", C, "10u", "C10u", "1=VBAT 2=GND", 4, 11);
        c.Add("R2", R, "36.5k", "R36k5", "1=U1_CFG1 2=GND", 10, 14);
        c.Add("R3", R, "16.2k", "R16k2", "1=U1_CFG3 2=GND", 15, 17);
        c.Add("L1", LUpright, "2.2u", "L2u2", "1=U1_LX1 2=U1_LX2", 31, 9);
        c.Add("C5", C, "22u", "C22u", "1=3V3 2=GND", 41, 14);
        c.Add("C6", C, "100u", "C100u", "1=3V3 2=GND", 48, 14);
        c.Wire("U1.CFG1 R2.1");
        c.Wire("U1.CFG3 R3.1");
        c.Wire("U1.LX1 L1.1");
        c.Wire("U1.LX2 L1.2");
        c.Wire("U1.VOUT C5.1");
        c.Wire("U1.VOUT C6.1");
    }

    private static void Divider(Circuit c)
    {
        string top = c.Board!.DividerTopKOhm + "k";
        string bottom = c.Board.DividerBottomKOhm + "k";
        c.Frame("Battery divider and thermistor, cut off between measurements", 130, 4, 62, 26,
            "The firmware waits 20 ms for the divider and 10 ms for the thermistor: more than seven time constants with C7 and C8.");
        c.Add("Q2", PFet, "AO3401A", "AO3401A", "S=VBAT D=DIVIDER_TOP G=Q2_GATE", 30, 8);
        c.Add("R4", R, "1M", "R1M", "1=VBAT 2=Q2_GATE", 19, 6);
        c.Add("Q3", NFet, "AO3400A", "AO3400A", "G=DIVIDER_POWER D=Q2_GATE S=GND", 18, 14);
        c.Add("R5", R, "100k", "R100k", "1=DIVIDER_POWER 2=GND", 13, 16);
        c.Add("R6", R, top, "R" + top, "1=DIVIDER_TOP 2=BATTERY_ADC", 31, 13);
        c.Add("R7", R, bottom, "R" + bottom, "1=BATTERY_ADC 2=GND", 31, 18);
        c.Add("C7", C, "10n", "C10n", "1=BATTERY_ADC 2=GND", 37, 18);
        c.Add("R8", R, "10k", "R10k", "1=DIVIDER_POWER 2=THERMISTOR_ADC", 50, 9);
        c.Add("TH1", Ntc, "10k B3950", "NTC", "1=THERMISTOR_ADC 2=GND", 50, 16);
        c.Add("C8", C, "100n", "C100n", "1=THERMISTOR_ADC 2=GND", 57, 16);
        c.Wire("R4.2 Q2.G");
        c.Wire("Q3.D R4.2");
        c.Wire("R5.1 Q3.G");
        c.Wire("Q2.D R6.1");
        c.Wire("R6.2 R7.1");
        c.Wire("R7.1 C7.1");
        c.Wire("R8.2 TH1.1");
        c.Wire("TH1.1 C8.1");
    }
}
