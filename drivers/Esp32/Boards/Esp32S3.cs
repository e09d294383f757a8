namespace BinNode.Esp32;

/// <summary>ESP32-S3 with quad flash. Only RMT channels 4 to 7 receive; GPIO 0 to 21 wake; 0, 3, 45 and 46 decide the boot; 19 and 20 are USB, 26 to 32 the flash.</summary>
public sealed class Esp32S3 : Board
{
    /// <summary>Sets its pins.</summary>
    public Esp32S3()
    {
        Name = "esp32-s3";
        Chip = "ESP32-S3";
        NanoffTarget = "ESP32_S3_QUAD";
        DeployAddress = 0x1B0000;
        SensorTriggerPin = 15;
        SensorEchoPin = 16;
        SensorPowerPin = 6;
        TriggerRmtChannel = 0;
        EchoRmtChannel = 4;
        DividerPowerPin = 7;
        BatteryAdcChannel = 0;
        BatteryAdcPin = 1;
        ThermistorAdcChannel = 1;
        ThermistorAdcPin = 2;
        ConsoleRxPin = 18;
        ModemTxPin = 10;
        ModemRxPin = 11;
        ModemPowerPin = 12;
        ModemKeyPin = 13;
        ConsoleWakePin = 4;
        TiltPin = 5;
        HeatPin = 8;
        WatchdogPin = 21;
    }
}
