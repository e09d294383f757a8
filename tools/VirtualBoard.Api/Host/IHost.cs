namespace BinNode.VirtualBoard;

/// <summary>The world behind the nanoFramework API on the host: one board, as the firmware's calls see it.</summary>
public interface IHost
{
    /// <summary>Time, timers and waiting.</summary>
    ITimeHost Time { get; }

    /// <summary>Waking, sleeping, restarting, memory.</summary>
    IPowerHost Power { get; }

    /// <summary>Digital pins.</summary>
    IPinHost Pins { get; }

    /// <summary>Analog inputs.</summary>
    IAdcHost Adc { get; }

    /// <summary>The remote-control peripheral, which times pulses.</summary>
    IRmtHost Rmt { get; }

    /// <summary>The file system.</summary>
    IFileHost Files { get; }

    /// <summary>The serial ports.</summary>
    ISerialHost Serial { get; }

    /// <summary>Wi-Fi, its configuration and SNTP.</summary>
    IWifiHost Wifi { get; }

    /// <summary>MQTT connections.</summary>
    IMqttHost Mqtt { get; }
}
