namespace BinNode.Energy;

/// <summary>What draws current. The node's own ledger (firmware/Core/Cycle/ChargePhase) and the virtual board's loads have the same names in the same order.</summary>
public enum Phase
{
    /// <summary>The whole board in deep sleep.</summary>
    Sleep,

    /// <summary>From the chip's reset to Main.</summary>
    Boot,

    /// <summary>The chip awake, radio not counted.</summary>
    Awake,

    /// <summary>The ultrasonic sensor while it has power.</summary>
    Sensor,

    /// <summary>Battery divider and thermistor while they have power.</summary>
    Divider,

    /// <summary>The Wi-Fi radio while it joins, above the awake chip.</summary>
    WifiJoin,

    /// <summary>The Wi-Fi radio while it is connected, above the awake chip.</summary>
    Wifi,

    /// <summary>The cellular modem.</summary>
    Modem,
}
