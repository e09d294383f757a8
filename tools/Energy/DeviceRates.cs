using System.Text;

namespace BinNode.Energy;

/// <summary>Writes the constants of the node's own ledger, so that device and model cannot differ.</summary>
public static class DeviceRates
{
    /// <summary>Source of firmware/Core/Cycle/ChargeRates.cs.</summary>
    public static string Source(Figures figures)
    {
        StringBuilder text = new();
        text.Append("""
            namespace BinNode.Core.Cycle;

            /// <summary>
            /// Currents of the phases for the node's own ledger, at a battery of 3.6 V. Generated from hardware/energy/*.csv by
            /// "binnode budget --write"; a test holds this file to them. The sources of the figures stand there.
            /// </summary>
            public static class ChargeRates
            {
                /// <summary>From the chip's reset to Main, which the firmware cannot time itself, in milliseconds.</summary>

            """);
        text.Append($"    public const int BootMs = {PhaseCurrents.BootMs(figures):0};\n\n");
        Constant(text, "How long the radio has been on when Main begins, in milliseconds", "RadioBootMs", figures["boot.radio"].Value + figures["boot.runtime"].Value);
        Constant(text, "Closing the record, which the ledger in it must count before, in milliseconds", "CommitMs", figures["flash.commit"].Value);
        Constant(text, "Charge at the battery for a charge by the largest current of the sensor's data sheet, in permille", "SensorPermille", PhaseCurrents.SensorPermille(figures));
        Constant(text, "Managed code of a wake that the firmware cannot time, in milliseconds", "WorkMs", figures["awake.work"].Value);
        Constant(text, "Mean current of a modem until it has an address, in nanoamperes", "ModemJoinNanoAmps", PhaseCurrents.ModemJoinMicroAmps(figures) * 1000);
        Constant(text, "Current of a modem in power saving mode, in nanoamperes", "ModemAsleepNanoAmps", figures["modem.psm"].Value * 1000);
        text.Append("""
                /// <summary>Current of a phase in nanoamperes at the battery.</summary>
                public static int NanoAmps(ChargePhase phase)
                {
                    switch (phase)
                    {

            """);
        foreach (Phase phase in Enum.GetValues<Phase>())
        {
            text.Append($"            case ChargePhase.{phase}:\n                return {Math.Round(PhaseCurrents.MicroAmps(phase, figures) * 1000):0};\n");
        }

        text.Append("            default:\n                return 0;\n        }\n    }\n}\n");
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Constant(StringBuilder text, string meaning, string name, double value) =>
        text.Append($"    /// <summary>{meaning}.</summary>\n    public const int {name} = {value:0};\n\n");
}
