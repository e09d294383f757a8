using BinNode.Hardware.Circuits;
using BinNode.Hardware.Parts;
using static BinNode.Hardware.Circuits.Symbols;

namespace BinNode.Hardware.Module;

/// <summary>What is switched off between measurements: sensor with its 5 V, modem, battery divider.</summary>
internal static class ModuleLoads
{
    public static void Add(Circuit c)
    {
        Sensor(c);
        Modem(c);
        Divider(c);
    }

    private static void Sensor(Circuit c)
    {
        c.Frame("Range sensor, off while SENSOR_POWER floats", 4, 34, 76, 30, "JSN-SR04T with R27 open. A02YYUW instead: source of Q2 to 3V3, no A2, TX straight to SENSOR_ECHO, RX open.");
        Switch(c, 2, "SENSOR_POWER", "VSENSOR", 9);
        c.Add("A2", Modules.Boost5V, "U1V11F5", "U1V11F5", "VIN=VSENSOR GND=GND VOUT=5V SHDN=-", 44, 8);
        c.Add("C4", CPolar, "47u", "T47u", "1=5V 2=GND", 47, 18);
        c.Add("C5", C, "100n", "T100n", "1=VSENSOR 2=GND", 39, 18);
        c.Add("A3", Modules.JsnSr04t, "JSN-SR04T", "JSN-SR04T", "5V=5V Trig=SENSOR_TRIGGER Echo=ECHO_5V GND=GND", 69, 8);
        c.Add("R6", R, "1k", "T1k", "1=ECHO_5V 2=SENSOR_ECHO", 60, 14);
        c.Add("R7", R, "2k", "T2k", "1=SENSOR_ECHO 2=GND", 60, 20);
        c.Wire("R6.2 R7.1");
        c.Wire("R6.1 A3.Echo");
    }

    private static void Modem(Circuit c)
    {
        c.Frame("Modem, off while MODEM_POWER floats", 82, 34, 72, 30, "SIM800L (2G), 3.4 to 4.4 V: a Li-ion cell's range. It starts by itself, so MODEM_KEY is not used.");
        Switch(c, 4, "MODEM_POWER", "VMODEM", 9);
        c.Add("C6", CPolar, "1000u", "T1000u", "1=VMODEM 2=GND", 36, 12);
        c.Add("C7", C, "100n", "T100n", "1=VMODEM 2=GND", 43, 12);
        c.Add("A4", Modules.Sim800L, "SIM800L", "SIM800L", "VCC=VMODEM RXD=MODEM_RXD TXD=MODEM_RX GND=GND RST=-", 62, 8);
        c.Add("R10", R, "1k", "T1k", "1=MODEM_TX 2=MODEM_RXD", 50, 13);
        c.Add("R11", R, "5.6k", "T5k6", "1=MODEM_RXD 2=GND", 50, 19);
        c.Wire("R10.2 R11.1");
    }

    private static void Divider(Circuit c)
    {
        c.Frame("Battery divider and thermistor, cut off between measurements", 4, 66, 76, 32);
        Switch(c, 6, "DIVIDER_POWER", "DIVIDER_TOP", 9);
        string top = c.Board!.DividerTopKOhm + "k";
        string bottom = c.Board.DividerBottomKOhm + "k";
        c.Add("R14", R, top, "T" + top, "1=DIVIDER_TOP 2=BATTERY_ADC", 42, 11);
        c.Add("R15", R, bottom, "T" + bottom, "1=BATTERY_ADC 2=GND", 42, 17);
        c.Add("C8", C, "10n", "T10n", "1=BATTERY_ADC 2=GND", 48, 17);
        c.Add("R16", R, "10k", "T10k", "1=DIVIDER_POWER 2=THERMISTOR_ADC", 62, 9);
        c.Add("TH1", Ntc, "10k B3950", "NTC", "1=THERMISTOR_ADC 2=GND", 62, 15);
        c.Add("C9", C, "100n", "T100n", "1=THERMISTOR_ADC 2=GND", 71, 15);
        c.Wire("R14.2 R15.1");
        c.Wire("R15.1 C8.1");
        c.Wire("R16.2 TH1.1");
        c.Wire("TH1.1 C9.1");
    }

    /// <summary>A P-channel transistor in the supply, held off by its own resistor; an N-channel one, held off by its own, pulls its gate down.</summary>
    private static void Switch(Circuit c, int first, string enable, string output, double y)
    {
        string gate = $"Q{first}_GATE";
        string hold = $"R{(first == 2 ? 4 : first == 4 ? 8 : 12)}";
        string rest = $"R{(first == 2 ? 5 : first == 4 ? 9 : 13)}";
        c.Add($"Q{first}", PFetTo220, "NDP6020P", "NDP6020P", $"S=VBAT D={output} G={gate}", 24, y);
        c.Add(hold, R, "100k", "T100k", $"1=VBAT 2={gate}", 17, y - 2);
        c.Add($"Q{first + 1}", NFetTo92, "2N7000", "2N7000", $"G={enable} D={gate} S=GND", 16, y + 8);
        c.Add(rest, R, "100k", "T100k", $"1={enable} 2=GND", 11, y + 10);
        c.Wire($"{hold}.2 Q{first}.G");
        c.Wire($"Q{first + 1}.D {hold}.2");
        c.Wire($"{rest}.1 Q{first + 1}.G");
    }
}
