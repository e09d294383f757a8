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
            /// "binnode hardware docs"; a test holds this file to them. The sources of the figures stand there.
            /// </summary>
            public static class ChargeRates
            {
                /// <summary>From the chip's reset to Main, which the firmware cannot time itself, in milliseconds.</summary>

            """);
        text.Append($"    public const int BootMs = {PhaseCurrents.BootMs(figures):0};\n\n");
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
}
