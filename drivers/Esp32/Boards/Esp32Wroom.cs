namespace BinNode.Esp32;

/// <summary>ESP32-WROOM-32, the default. GPIO 34 to 39 are inputs only; 6 to 11 are the flash; 0, 2, 5, 12 and 15 decide the boot.</summary>
public sealed class Esp32Wroom : Board
{
    /// <summary>Sets its pins.</summary>
    public Esp32Wroom()
    {
        Name = "esp32-wroom";
        Chip = "ESP32";
        NanoffTarget = "ESP32_REV3";
        DeployAddress = 0x1E0000;
        SensorTriggerPin = 18;
        SensorEchoPin = 19;
        SensorPowerPin = 23;
        TriggerRmtChannel = 0;
        EchoRmtChannel = 1;
        DividerPowerPin = 22;
        BatteryAdcChannel = 6;
        BatteryAdcPin = 34;
        ThermistorAdcChannel = 7;
        ThermistorAdcPin = 35;
        ModemTxPin = 27;
        ModemRxPin = 26;
        ModemPowerPin = 25;
        ModemKeyPin = 13;
        ConsoleWakePin = 32;
        TiltPin = 33;
        HeatPin = 4;
        WatchdogPin = 21;
    }
}
