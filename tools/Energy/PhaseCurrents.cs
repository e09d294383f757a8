namespace BinNode.Energy;

/// <summary>
/// The current of each phase as the node's own ledger and the virtual board's use it: one constant a phase, at a battery of 3.6 V
/// (the reference board with a sensor behind the boost).
/// </summary>
public static class PhaseCurrents
{
    private const double ReferenceVolts = 3.6;

    /// <summary>Current in microamperes at the battery.</summary>
    public static double MicroAmps(Phase phase, Figures figures)
    {
        double Of(string key) => figures[key].Value;
        double factor = DayModel.Factor(Of, ReferenceVolts);
        return phase switch
        {
            Phase.Sleep => (Of("sleep.chip") * factor) + Of("sleep.regulator") + Of("sleep.switches") + Of("sleep.pulls") + Of("sleep.watchdog") + Of("sleep.capacitors"),
            Phase.Boot => Of("boot.current") * 1000 * factor,
            Phase.Awake => Of("awake.current") * 1000 * factor,
            Phase.Sensor => Of("sensor.jsn.current") * 1000 * Of("sensor.jsn.supply") / (ReferenceVolts * Of("boost.efficiency")),
            Phase.Divider => Of("divider.current") * factor,
            Phase.WifiJoin => Of("wifi.join_current") * 1000 * factor,
            Phase.Wifi => Of("wifi.session_current") * 1000 * factor,
            Phase.Modem => Of("modem.active_current") * 1000,
            _ => throw new ArgumentOutOfRangeException(nameof(phase)),
        };
    }

    /// <summary>Reset to Main in milliseconds, radio silent.</summary>
    public static double BootMs(Figures figures) => figures["boot.rom"].Value + figures["boot.image_check"].Value + figures["boot.system"].Value + figures["boot.filesystem"].Value + figures["boot.runtime"].Value;
}
