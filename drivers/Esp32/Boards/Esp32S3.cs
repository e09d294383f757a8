namespace BinNode.Esp32;

/// <summary>ESP32-S3 with quad flash. Only RMT channels 4 to 7 receive; GPIO 0 to 21 wake; 0, 3, 45 and 46 decide the boot; 19 and 20 are USB, 26 to 32 the flash.</summary>
public sealed class Esp32S3 : Board
{
    /// <inheritdoc />
    public override string Name => "esp32-s3";

    /// <inheritdoc />
    public override string Chip => "ESP32-S3";

    /// <inheritdoc />
    public override string NanoffTarget => "ESP32_S3_QUAD";

    /// <inheritdoc />
    public override int DeployAddress => 0x1B0000;

    /// <inheritdoc />
    public override int SensorTriggerPin => 15;

    /// <inheritdoc />
    public override int SensorEchoPin => 16;

    /// <inheritdoc />
    public override int SensorPowerPin => 6;

    /// <inheritdoc />
    public override int TriggerRmtChannel => 0;

    /// <inheritdoc />
    public override int EchoRmtChannel => 4;

    /// <inheritdoc />
    public override int DividerPowerPin => 7;

    /// <inheritdoc />
    public override int BatteryAdcChannel => 0;

    /// <inheritdoc />
    public override int BatteryAdcPin => 1;

    /// <inheritdoc />
    public override int ThermistorAdcChannel => 1;

    /// <inheritdoc />
    public override int ThermistorAdcPin => 2;

    /// <inheritdoc />
    public override int ConsoleRxPin => 18;

    /// <inheritdoc />
    public override int ModemTxPin => 10;

    /// <inheritdoc />
    public override int ModemRxPin => 11;

    /// <inheritdoc />
    public override int ModemPowerPin => 12;

    /// <inheritdoc />
    public override int ModemKeyPin => 13;

    /// <inheritdoc />
    public override int ConsoleWakePin => 4;

    /// <inheritdoc />
    public override int TiltPin => 5;

    /// <inheritdoc />
    public override int HeatPin => 8;

    /// <inheritdoc />
    public override int WatchdogPin => 21;
}
