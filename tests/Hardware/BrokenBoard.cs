using BinNode.Esp32;

namespace BinNode.Hardware.Tests;

/// <summary>An ESP32 board that starts out right and can be spoilt pin by pin.</summary>
internal sealed class BrokenBoard : Board
{
    private readonly Esp32Wroom right = new();

    public Dictionary<string, int> Spoilt { get; init; } = [];

    public override string Name => "broken";

    public override string Chip => right.Chip;

    public override string NanoffTarget => right.NanoffTarget;

    public override int DeployAddress => right.DeployAddress;

    public override bool HasModemUart => true;

    public override int SensorTriggerPin => Of(nameof(SensorTriggerPin), right.SensorTriggerPin);

    public override int SensorEchoPin => Of(nameof(SensorEchoPin), right.SensorEchoPin);

    public override int SensorPowerPin => Of(nameof(SensorPowerPin), right.SensorPowerPin);

    public override int TriggerRmtChannel => Of(nameof(TriggerRmtChannel), right.TriggerRmtChannel);

    public override int EchoRmtChannel => Of(nameof(EchoRmtChannel), right.EchoRmtChannel);

    public override int DividerPowerPin => Of(nameof(DividerPowerPin), right.DividerPowerPin);

    public override int BatteryAdcChannel => Of(nameof(BatteryAdcChannel), right.BatteryAdcChannel);

    public override int BatteryAdcPin => Of(nameof(BatteryAdcPin), right.BatteryAdcPin);

    public override int ThermistorAdcChannel => Of(nameof(ThermistorAdcChannel), right.ThermistorAdcChannel);

    public override int ThermistorAdcPin => Of(nameof(ThermistorAdcPin), right.ThermistorAdcPin);

    public override int ModemTxPin => Of(nameof(ModemTxPin), right.ModemTxPin);

    public override int ModemRxPin => Of(nameof(ModemRxPin), right.ModemRxPin);

    public override int ModemPowerPin => Of(nameof(ModemPowerPin), right.ModemPowerPin);

    public override int ModemKeyPin => Of(nameof(ModemKeyPin), right.ModemKeyPin);

    public override int ConsoleWakePin => Of(nameof(ConsoleWakePin), right.ConsoleWakePin);

    public override int TiltPin => Of(nameof(TiltPin), right.TiltPin);

    public override int HeatPin => Of(nameof(HeatPin), right.HeatPin);

    private int Of(string property, int otherwise) => Spoilt.GetValueOrDefault(property, otherwise);
}
