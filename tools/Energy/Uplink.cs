namespace BinNode.Energy;

/// <summary>The way out.</summary>
public enum Uplink
{
    /// <summary>Measures only.</summary>
    None,

    /// <summary>The chip's own Wi-Fi.</summary>
    Wifi,

    /// <summary>A SIM7080G on LTE-M.</summary>
    Cellular,
}
