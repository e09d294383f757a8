namespace BinNode.Esp32;

/// <summary>
/// ESP32-C3, within its limits: one usable UART, no pin wake by the runtime, 54 KB of heap; so Wi-Fi only, no modem, no wake switches.
/// Only RMT channels 2 and 3 receive; 2, 8 and 9 decide the boot; 11 to 17 are the flash, 18 and 19 USB.
/// </summary>
public sealed class Esp32C3 : Board
{
    /// <summary>Sets its pins.</summary>
    public Esp32C3()
    {
        Name = "esp32-c3";
        Chip = "ESP32-C3";
        NanoffTarget = "ESP32_C3";
        DeployAddress = 0x1B0000;
        WakesByPin = false;
        HasModemUart = false;
        SensorTriggerPin = 4;
        SensorEchoPin = 5;
        SensorPowerPin = 6;
        TriggerRmtChannel = 0;
        EchoRmtChannel = 2;
        DividerPowerPin = 3;
        BatteryAdcChannel = 0;
        BatteryAdcPin = 0;
        ThermistorAdcChannel = 1;
        ThermistorAdcPin = 1;
        ConsoleTxPin = 7;
        ConsoleRxPin = 10;
    }
}
