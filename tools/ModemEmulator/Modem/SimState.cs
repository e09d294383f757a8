namespace BinNode.ModemEmulator;

/// <summary>What is in the SIM holder.</summary>
public enum SimState
{
    /// <summary>A SIM without PIN.</summary>
    Ready,

    /// <summary>A SIM that asks for its PIN.</summary>
    Pin,

    /// <summary>A SIM that has had three wrong PINs.</summary>
    Puk,

    /// <summary>Nothing.</summary>
    Absent,
}
