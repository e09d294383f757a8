namespace BinNode.Esp32;

/// <summary>
/// ESP32-C3, within its limits: one usable UART, no pin wake by the runtime, 54 KB of heap; so Wi-Fi only, no modem, no wake switches.
/// Only RMT channels 2 and 3 receive; 2, 8 and 9 decide the boot; 11 to 17 are the flash, 18 and 19 USB.
/// </summary>
public sealed class Esp32C3 : Board
{
    /// <inheritdoc />
    public override string Name => "esp32-c3";

    /// <inheritdoc />
    public override string Chip => "ESP32-C3";

    /// <inheritdoc />
    public override string NanoffTarget => "ESP32_C3";

    /// <inheritdoc />
    public override int DeployAddress => 0x1B0000;

    /// <inheritdoc />
    public override bool WakesByPin => false;

    /// <inheritdoc />
    public override bool HasModemUart => false;

    /// <inheritdoc />
    public override int SensorTriggerPin => 4;

    /// <inheritdoc />
    public override int SensorEchoPin => 5;

    /// <inheritdoc />
    public override int SensorPowerPin => 6;

    /// <inheritdoc />
    public override int TriggerRmtChannel => 0;

    /// <inheritdoc />
    public override int EchoRmtChannel => 2;

    /// <inheritdoc />
    public override int DividerPowerPin => 3;

    /// <inheritdoc />
    public override int BatteryAdcChannel => 0;

    /// <inheritdoc />
    public override int BatteryAdcPin => 0;

    /// <inheritdoc />
    public override int ThermistorAdcChannel => 1;

    /// <inheritdoc />
    public override int ThermistorAdcPin => 1;

    /// <inheritdoc />
    public override int ConsoleTxPin => 7;

    /// <inheritdoc />
    public override int ConsoleRxPin => 10;
}
