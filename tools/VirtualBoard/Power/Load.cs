namespace BinNode.VirtualBoard;

/// <summary>What draws current, and so the phases of the charge ledger.</summary>
public enum Load
{
    /// <summary>The whole board in deep sleep, regulator and dividers' leakage included.</summary>
    Sleep,

    /// <summary>From the chip's reset to Main.</summary>
    Boot,

    /// <summary>The chip awake, without radio.</summary>
    Awake,

    /// <summary>The ultrasonic sensor.</summary>
    Sensor,

    /// <summary>Battery divider and thermistor.</summary>
    Divider,

    /// <summary>The Wi-Fi radio while it joins, above the awake chip.</summary>
    WifiJoin,

    /// <summary>The Wi-Fi radio while it is connected, above the awake chip.</summary>
    Wifi,

    /// <summary>The cellular modem.</summary>
    Modem,
}
