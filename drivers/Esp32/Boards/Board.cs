namespace BinNode.Esp32;

/// <summary>
/// What a board is, as data: which pin does what. What most boards share is set here, a board sets its own.
/// The rules: no flash or strapping pin that could stop the boot, input-only pins only for inputs, ADC1 only (ADC2 is not there while Wi-Fi is on),
/// wake switches only on pins that can wake. A test holds every board to them.
/// </summary>
public abstract class Board
{
    /// <summary>The board does not have this pin.</summary>
    public const int NoPin = -1;

    /// <summary>Name of the board, such as "esp32-wroom".</summary>
    public string Name { get; protected set; }

    /// <summary>Chip: "ESP32", "ESP32-S3" or "ESP32-C3".</summary>
    public string Chip { get; protected set; }

    /// <summary>Firmware image that nanoff installs.</summary>
    public string NanoffTarget { get; protected set; }

    /// <summary>Flash address of the application with 4 MB of flash; nanoff's own default is wrong for some chips.</summary>
    public int DeployAddress { get; protected set; }

    /// <summary>True when a pin can end the deep sleep.</summary>
    public bool WakesByPin { get; protected set; } = true;

    /// <summary>True when the board has a second free UART, COM3, for the modem or a serial sensor.</summary>
    public bool HasModemUart { get; protected set; } = true;

    /// <summary>Trigger of the ultrasonic sensor (output).</summary>
    public int SensorTriggerPin { get; protected set; }

    /// <summary>Echo of the ultrasonic sensor (input); a serial sensor's data line comes here too.</summary>
    public int SensorEchoPin { get; protected set; }

    /// <summary>Load switch of the sensor (output, high is on).</summary>
    public int SensorPowerPin { get; protected set; }

    /// <summary>True when RMT channels are free for the sensor; without them the echo is timed by polling.</summary>
    public bool HasEchoRmt { get; protected set; } = true;

    /// <summary>RMT channel that sends the trigger.</summary>
    public int TriggerRmtChannel { get; protected set; }

    /// <summary>RMT channel that times the echo.</summary>
    public int EchoRmtChannel { get; protected set; }

    /// <summary>Switch of the battery divider and the thermistor (output, high is on).</summary>
    public int DividerPowerPin { get; protected set; }

    /// <summary>Resistor between the battery and the divider's tap, in kilo-ohms.</summary>
    public int DividerTopKOhm { get; protected set; } = 470;

    /// <summary>Resistor between the divider's tap and ground, in kilo-ohms.</summary>
    public int DividerBottomKOhm { get; protected set; } = 470;

    /// <summary>ADC channel of the battery divider.</summary>
    public int BatteryAdcChannel { get; protected set; }

    /// <summary>Pin of <see cref="BatteryAdcChannel"/>.</summary>
    public int BatteryAdcPin { get; protected set; }

    /// <summary>ADC channel of the thermistor.</summary>
    public int ThermistorAdcChannel { get; protected set; }

    /// <summary>Pin of <see cref="ThermistorAdcChannel"/>.</summary>
    public int ThermistorAdcPin { get; protected set; }

    /// <summary>Console, COM2: transmit (output).</summary>
    public int ConsoleTxPin { get; protected set; } = 17;

    /// <summary>Console, COM2: receive (input).</summary>
    public int ConsoleRxPin { get; protected set; } = 16;

    /// <summary>Modem, COM3: transmit (output).</summary>
    public int ModemTxPin { get; protected set; } = NoPin;

    /// <summary>Modem, COM3: receive (input).</summary>
    public int ModemRxPin { get; protected set; } = NoPin;

    /// <summary>Load switch of the modem (output, high is on).</summary>
    public int ModemPowerPin { get; protected set; } = NoPin;

    /// <summary>Power key of the modem (output, high presses it).</summary>
    public int ModemKeyPin { get; protected set; } = NoPin;

    /// <summary>Technician's button or cable (input that wakes, active high).</summary>
    public int ConsoleWakePin { get; protected set; } = NoPin;

    /// <summary>Tilt switch (input that wakes, active high).</summary>
    public int TiltPin { get; protected set; } = NoPin;

    /// <summary>Thermal switch (input that wakes, active high).</summary>
    public int HeatPin { get; protected set; } = NoPin;

    /// <summary>External watchdog (output).</summary>
    public int WatchdogPin { get; protected set; } = NoPin;
}
