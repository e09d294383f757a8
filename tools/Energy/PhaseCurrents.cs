namespace BinNode.Energy;

/// <summary>
/// The current of each phase as the node's own ledger and the virtual board's use it: one constant a phase, at a battery of 3.6 V
/// (the reference board with a pulse capacitor beside the cell and a sensor behind the boost).
/// </summary>
public static class PhaseCurrents
{
    private const double ReferenceVolts = 3.6;
    private const double LargestSensorMicroAmps = 30000; // JSN-SR04T: drivers/Ultrasonic, Sensors

    /// <summary>Current in microamperes at the battery.</summary>
    public static double MicroAmps(Phase phase, Figures figures)
    {
        double Of(string key) => figures[key].Value;
        double factor = DayModel.Factor(Of, ReferenceVolts);
        return phase switch
        {
            Phase.Sleep => (Of("sleep.chip") * factor) + Of("sleep.regulator") + Of("sleep.switches") + Of("sleep.pulls") + Of("sleep.watchdog") + Of("sleep.capacitors") + Of("sleep.hlc"),
            Phase.Boot => Of("boot.current") * 1000 * factor,
            Phase.Awake => Of("awake.current") * 1000 * factor,
            Phase.Sensor => Of("sensor.jsn.current") * 1000 * BoostFactor(figures),
            Phase.Divider => Of("divider.current") * factor,
            Phase.WifiJoin => Of("wifi.join_current") * 1000 * factor,
            Phase.Wifi => Of("wifi.session_current") * 1000 * factor,
            Phase.Modem => Of("modem.active_current") * 1000,
            _ => throw new ArgumentOutOfRangeException(nameof(phase)),
        };
    }

    /// <summary>Mean current of a modem from its power to the address, in microamperes.</summary>
    public static double ModemJoinMicroAmps(Figures figures)
    {
        double Of(string key) => figures[key].Value;
        double mAms = (Of("modem.wake") * Of("modem.wake_current")) + (Of("modem.attach") * Of("modem.attach_current"));
        return mAms * 1000 / (Of("modem.key") + Of("modem.wake") + Of("modem.attach"));
    }

    /// <summary>Charge at the battery for a charge by the largest current that a sensor's data sheet names, in permille: its mean is less, the boost makes it more.</summary>
    public static double SensorPermille(Figures figures) => MicroAmps(Phase.Sensor, figures) / LargestSensorMicroAmps * 1000;

    private static double BoostFactor(Figures figures) => figures["sensor.jsn.supply"].Value / (ReferenceVolts * figures["boost.efficiency"].Value);

    /// <summary>Reset to Main in milliseconds, radio silent.</summary>
    public static double BootMs(Figures figures) => figures["boot.rom"].Value + figures["boot.image_check"].Value + figures["boot.system"].Value + figures["boot.filesystem"].Value + figures["boot.runtime"].Value;
}
