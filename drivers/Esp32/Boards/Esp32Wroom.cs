namespace BinNode.Esp32;

/// <summary>ESP32-WROOM-32, the default. GPIO 34 to 39 are inputs only; 6 to 11 are the flash; 0, 2, 5, 12 and 15 decide the boot.</summary>
public sealed class Esp32Wroom : Board
{
    /// <inheritdoc />
    public override string Name => "esp32-wroom";

    /// <inheritdoc />
    public override string Chip => "ESP32";

    /// <inheritdoc />
    public override string NanoffTarget => "ESP32_REV3";

    /// <inheritdoc />
    public override int DeployAddress => 0x1E0000;

    /// <inheritdoc />
    public override int SensorTriggerPin => 18;

    /// <inheritdoc />
    public override int SensorEchoPin => 19;

    /// <inheritdoc />
    public override int SensorPowerPin => 23;

    /// <inheritdoc />
    public override int TriggerRmtChannel => 0;

    /// <inheritdoc />
    public override int EchoRmtChannel => 1;

    /// <inheritdoc />
    public override int DividerPowerPin => 22;

    /// <inheritdoc />
    public override int BatteryAdcChannel => 6;

    /// <inheritdoc />
    public override int BatteryAdcPin => 34;

    /// <inheritdoc />
    public override int ThermistorAdcChannel => 7;

    /// <inheritdoc />
    public override int ThermistorAdcPin => 35;

    /// <inheritdoc />
    public override int ModemTxPin => 27;

    /// <inheritdoc />
    public override int ModemRxPin => 26;

    /// <inheritdoc />
    public override int ModemPowerPin => 25;

    /// <inheritdoc />
    public override int ModemKeyPin => 13;

    /// <inheritdoc />
    public override int ConsoleWakePin => 32;

    /// <inheritdoc />
    public override int TiltPin => 33;

    /// <inheritdoc />
    public override int HeatPin => 4;

    /// <inheritdoc />
    public override int WatchdogPin => 21;
}
