using BinNode.Hardware.Circuits;

namespace BinNode.Hardware.Parts;

/// <summary>The integrated circuits and modules of the reference board, with the pins of their packages (datasheets: hardware/parts.csv).</summary>
public static class Chips
{
    /// <summary>TPS63900, WSON-10: 3.3 V from 1.8 to 5.5 V with 75 nA of its own (SLVSET3, table 5-1).</summary>
    public static Symbol Tps63900 { get; } = Symbol.Box("TPS63900", PartKind.Ic, 8, "VIN:10* EN:1< SEL:2< CFG2:4 CFG1:3 . CFG3:5", "LX1:9 . . . LX2:7 VOUT:6+ EP:11_ GND:8_");

    /// <summary>TPS61023, SOT-563: 5 V boost that cuts its load off while disabled (SLVSF14).</summary>
    public static Symbol Tps61023 { get; } = Symbol.Box("TPS61023", PartKind.Ic, 7, "VIN:3* . EN:2! . . GND:4_", "SW:5 VOUT:6+ . . . FB:1");

    /// <summary>TPS22919, SC-70: load switch, off while ON is low (SLVSEI4).</summary>
    public static Symbol Tps22919 { get; } = Symbol.Box("TPS22919", PartKind.Ic, 7, "IN:1* ON:3! GND:2_", "OUT:6+ QOD:5 NC:4~");

    /// <summary>SN74LVC1G17, SOT-23-5: Schmitt buffer whose input takes 5 V, also unpowered (SCES351).</summary>
    public static Symbol Buffer { get; } = Symbol.Box("SN74LVC1G17", PartKind.Ic, 6, "VCC:5* A:2< GND:3_", "NC:1~ Y:4>");

    /// <summary>SN74LVC1T45, SOT-23-6, wired from A to B: A is the controller's side (SCES515).</summary>
    public static Symbol ShifterOut { get; } = Symbol.Box("SN74LVC1T45_AB", PartKind.Ic, 7, "VCCA:1* A:3< DIR:5< GND:2_", "VCCB:6* B:4>");

    /// <summary>SN74LVC1T45, SOT-23-6, wired from B to A.</summary>
    public static Symbol ShifterIn { get; } = Symbol.Box("SN74LVC1T45_BA", PartKind.Ic, 7, "VCCA:1* A:3> DIR:5< GND:2_", "VCCB:6* B:4<");

    /// <summary>TPL5010, SOT-23-6: watchdog of 35 nA (SNAS651).</summary>
    public static Symbol Tpl5010 { get; } = Symbol.Box("TPL5010", PartKind.Ic, 8, "VDD:1* DELAY:3 GND:2_", "DONE:4< WAKE:5~ RSTn:6o");

    /// <summary>ESP32-WROOM-32E (datasheet v1.7, table 2); pads 17 to 22 and 32 are not connected in the module.</summary>
    public static Symbol Wroom32E { get; } = Symbol.Box("ESP32-WROOM-32E", PartKind.Controller, 16,
        "3V3:2* EN:3< . IO0:25# IO1:35# IO3:34# . IO32:8# IO33:9# IO4:26# . IO34:6# IO35:7# IO36:4# IO39:5# . GND:1_ GND:15_ GND:38_ GND:39_",
        "IO18:30# IO19:31# IO23:37# IO22:36# . IO17:28# IO16:27# . IO27:12# IO26:11# IO25:10# IO13:16# IO21:33# . IO14:13# IO12:14# IO15:23# IO2:24# IO5:29#");
}
