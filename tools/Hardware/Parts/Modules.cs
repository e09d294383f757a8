using BinNode.Hardware.Circuits;

namespace BinNode.Hardware.Parts;

/// <summary>Ready-made modules of the breadboard build. A pin's number is what is printed beside it.</summary>
public static class Modules
{
    /// <summary>DFRobot FireBeetle 2 ESP32-S3 (N4), DFR1145: 4 MB of flash, no PSRAM. Pins: arduino-esp32, variants/dfrobot_firebeetle2_esp32s3 (the series shares them).</summary>
    public static Symbol FireBeetleS3 { get; } = Symbol.Box("FireBeetle2-ESP32-S3", PartKind.Controller, 16,
        "BAT:BAT* 3V3:3V3+ GND:GND_ . IO1:SDA# IO2:SCL# IO7:D5# . IO15:MOSI# IO16:MISO# IO6:A2# . IO17:SCK# IO18:D6# . VCC:VCC~",
        "IO4:A0# IO5:A1# IO8:A3# . IO10:A4# IO11:A5# IO12:D12# IO13:D11# IO21:D13# . IO3:D2# IO9:D7# IO14:D10# IO38:D3# IO47:D14#");

    /// <summary>Pololu U1V11F5: 5 V from 0.5 to 5.5 V.</summary>
    public static Symbol Boost5V { get; } = Symbol.Box("U1V11F5", PartKind.Ic, 8, "VIN:VIN* GND:GND_", "VOUT:VOUT+ SHDN:SHDN~");

    /// <summary>JSN-SR04T, V2.0 or V3.0, trigger and echo (R27 open).</summary>
    public static Symbol JsnSr04t { get; } = Symbol.Box("JSN-SR04T", PartKind.Connector, 9, "5V:5V* Trig:Trig Echo:Echo> GND:GND_", "");

    /// <summary>SIM800L module with 5 + 5 pins.</summary>
    public static Symbol Sim800L { get; } = Symbol.Box("SIM800L", PartKind.Connector, 9, "VCC:VCC* RXD:RXD TXD:TXD> GND:GND_ RST:RST~", "");

    /// <summary>A rechargeable cell in its holder.</summary>
    public static Symbol Cell { get; } = Symbol.Box("Cell", PartKind.Connector, 8, "", "PLUS:+p+ MINUS:-m_");
}
