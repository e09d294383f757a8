using BinNode.Energy;
using BinNode.ModemEmulator;

namespace BinNode.VirtualBoard;

/// <summary>
/// Currents in milliamperes at the battery. The figures, their sources and their ranges stand in hardware/energy/figures.csv, from
/// which the model of `binnode budget` and the node's own ledger are made too.
/// </summary>
public sealed class CurrentModel
{
    /// <summary>Deep sleep of the whole board.</summary>
    public double SleepMa { get; init; } = Of(Phase.Sleep);

    /// <summary>Boot: flash reads at full clock, no radio.</summary>
    public double BootMa { get; init; } = Of(Phase.Boot);

    /// <summary>Awake, radio off.</summary>
    public double AwakeMa { get; init; } = Of(Phase.Awake);

    /// <summary>Ultrasonic sensor while powered, behind its boost.</summary>
    public double SensorMa { get; init; } = Of(Phase.Sensor);

    /// <summary>Divider and thermistor while powered.</summary>
    public double DividerMa { get; init; } = Of(Phase.Divider);

    /// <summary>Wi-Fi joining, above the awake chip.</summary>
    public double WifiJoinMa { get; init; } = Of(Phase.WifiJoin);

    /// <summary>Wi-Fi connected, above the awake chip.</summary>
    public double WifiMa { get; init; } = Of(Phase.Wifi);

    /// <summary>Cellular modem, mean while it is connected.</summary>
    public double ModemMa { get; init; } = Of(Phase.Modem);

    /// <summary>Peak that the battery sees on top while the radio sends; it sags the voltage and carries no charge of its own here.</summary>
    public double RadioPeakMa { get; init; } = 250;

    /// <summary>The modem by what it does, in milliamperes at the battery.</summary>
    internal double OfModem(ModemActivity activity) => activity switch
    {
        ModemActivity.Off => 0,
        ModemActivity.Starting => Ma("modem.wake_current"),
        ModemActivity.Attaching => Ma("modem.attach_current"),
        ModemActivity.Releasing => Ma("modem.release_current"),
        ModemActivity.Reachable => Ma("modem.reachable_current"),
        ModemActivity.Asleep => Ma("modem.psm") / 1000,
        _ => ModemMa,
    };

    internal double Of(Load load) => load switch
    {
        Load.Sleep => SleepMa,
        Load.Boot => BootMa,
        Load.Awake => AwakeMa,
        Load.Sensor => SensorMa,
        Load.Divider => DividerMa,
        Load.WifiJoin => WifiJoinMa,
        Load.Wifi => WifiMa,
        Load.Modem => ModemMa,
        _ => throw new ArgumentOutOfRangeException(nameof(load)),
    };

    private static double Ma(string figure) => Figures.Default[figure].Value;

    private static double Of(Phase phase) => PhaseCurrents.MicroAmps(phase, Figures.Default) / 1000;
}
