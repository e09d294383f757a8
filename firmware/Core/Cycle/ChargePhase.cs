namespace BinNode.Core.Cycle;

/// <summary>What draws current, for the node's own ledger. Names and numbers are those of the charge model in tools/Energy.</summary>
public enum ChargePhase : byte
{
    /// <summary>The whole board in deep sleep.</summary>
    Sleep = 0,

    /// <summary>From the chip's reset to Main.</summary>
    Boot = 1,

    /// <summary>The chip awake, radio not counted.</summary>
    Awake = 2,

    /// <summary>The ultrasonic sensor while it has power.</summary>
    Sensor = 3,

    /// <summary>Battery divider and thermistor while they have power.</summary>
    Divider = 4,

    /// <summary>The Wi-Fi radio while it joins, above the awake chip.</summary>
    WifiJoin = 5,

    /// <summary>The Wi-Fi radio while it is connected, above the awake chip.</summary>
    Wifi = 6,

    /// <summary>The cellular modem.</summary>
    Modem = 7,
}
