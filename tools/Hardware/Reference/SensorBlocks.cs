using BinNode.Hardware.Circuits;
using BinNode.Hardware.Parts;
using static BinNode.Hardware.Circuits.Symbols;

namespace BinNode.Hardware.Reference;

/// <summary>Supply of the range sensor, 5 V or 3.3 V, off when its pin floats; and its connector.</summary>
internal static class SensorBlocks
{
    public static void Add(Circuit c)
    {
        Supply(c);
        Connection(c);
    }

    private static void Supply(Circuit c)
    {
        c.Frame("Sensor supply: off while SENSOR_POWER floats", 4, 32, 76, 36,
            "JP1 as delivered: 5 V (JSN-SR04T, AJ-SR04M, HC-SR04). Cut 1-2 and bridge 2-3 for 3.3 V (A02YYUW, DYP-A01).",
            "U2 disconnects its output while disabled; U3 discharges it.");
        c.Add("C9", C, "10u", "C10u", "1=VBAT 2=GND", 4, 11);
        c.Add("L2", L, "1u", "L1u", "1=VBAT 2=U2_SW", 23, 6);
        c.Add("U2", Chips.Tps61023, "TPS61023", "TPS61023", "VIN=VBAT EN=SENSOR_POWER GND=GND SW=U2_SW VOUT=5V_SENSOR FB=U2_FB", 23, 13);
        c.Add("R9", R, "732k", "R732k", "1=5V_SENSOR 2=U2_FB", 34, 13);
        c.Add("R10", R, "100k", "R100k", "1=U2_FB 2=GND", 34, 18);
        c.Add("C10", C, "22u", "C22u", "1=5V_SENSOR 2=GND", 42, 14);
        c.Add("C11", C, "22u", "C22u", "1=5V_SENSOR 2=GND", 49, 14);
        c.Add("JP1", Jumper3, "5 V / 3.3 V", "-", "A=5V_SENSOR C=VSENSOR B=3V3_SENSOR", 65, 13);
        c.Add("U3", Chips.Tps22919, "TPS22919", "TPS22919", "IN=3V3 ON=SENSOR_POWER GND=GND OUT=3V3_SENSOR QOD=3V3_SENSOR NC=-", 26, 26);
        c.Add("R11", R, "100k", "R100k", "1=SENSOR_POWER 2=GND", 14, 28);
        c.Add("C12", C, "1u", "C1u", "1=3V3_SENSOR 2=GND", 42, 27);
        c.Add("C13", C, "1u", "C1u", "1=3V3 2=GND", 49, 27);
        c.Wire("L2.2 U2.SW");
        c.Wire("U2.VOUT R9.1");
        c.Wire("U2.VOUT C10.1");
        c.Wire("U2.VOUT C11.1");
        c.Wire("U2.FB R9.2");
        c.Wire("R9.2 R10.1");
        c.Wire("R11.1 U3.ON");
        c.Wire("U3.OUT C12.1");
    }

    private static void Connection(Circuit c)
    {
        c.Frame("Range sensor", 82, 32, 64, 36,
            "U4 takes echoes of 3.3 and 5 V, and is powered with the sensor: nothing flows back into a sensor that is off.",
            "A serial sensor sends to ECHO; leave its RX open unless it is asked.");
        c.Add("J3", Connector(true, "VSENSOR", "TRIG", "ECHO>", "GND_"), "Sensor", "JST-XH4", "VSENSOR=VSENSOR TRIG=TRIG_OUT ECHO=ECHO_IN GND=GND", 6, 9);
        c.Add("D1", Esd, "PESD5V0S2UT", "PESD5V0S2UT", "A1=TRIG_OUT A2=ECHO_IN GND=GND", 17, 21);
        c.Add("R12", RLying, "470", "R470", "1=TRIG_OUT 2=SENSOR_TRIGGER", 32, 8);
        c.Add("R13", RLying, "1k", "R1k", "1=ECHO_IN 2=ECHO_A", 26, 12);
        c.Add("R14", R, "100k", "R100k", "1=ECHO_A 2=GND", 33, 15);
        c.Add("U4", Chips.Buffer, "SN74LVC1G17", "LVC1G17", "VCC=3V3_SENSOR A=ECHO_A GND=GND NC=- Y=SENSOR_ECHO", 43, 12);
        c.Add("R15", R, "100k", "R100k", "1=SENSOR_ECHO 2=GND", 54, 15);
        c.Add("C14", C, "100n", "C100n", "1=3V3_SENSOR 2=GND", 43, 21);
        c.Wire("R13.2 U4.A");
        c.Wire("R14.1 U4.A");
        c.Wire("U4.Y R15.1");
    }
}
