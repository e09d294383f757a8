namespace BinNode.Esp32;

/// <summary>
/// What a board is, as data: which pin does what. The base holds what most boards share, a board lists its differences.
/// The rules: no flash or strapping pin that could stop the boot, input-only pins only for inputs, ADC1 only (ADC2 is not there while Wi-Fi is on),
/// wake switches only on pins that can wake. A test holds every board to them.
/// </summary>
public abstract class Board
{
    /// <summary>The board does not have this pin.</summary>
    public const int NoPin = -1;

    /// <summary>Name of the board, such as "esp32-wroom".</summary>
    public abstract string Name { get; }

    /// <summary>Chip: "ESP32", "ESP32-S3" or "ESP32-C3".</summary>
    public abstract string Chip { get; }

    /// <summary>Firmware image that nanoff installs.</summary>
    public abstract string NanoffTarget { get; }

    /// <summary>Flash address of the application with 4 MB of flash; nanoff's own default is wrong for some chips.</summary>
    public abstract int DeployAddress { get; }

    /// <summary>True when a pin can end the deep sleep.</summary>
    public virtual bool WakesByPin => true;

    /// <summary>True when the board has a second free UART, COM3, for the modem or a serial sensor.</summary>
    public virtual bool HasModemUart => true;

    /// <summary>Trigger of the ultrasonic sensor (output).</summary>
    public abstract int SensorTriggerPin { get; }

    /// <summary>Echo of the ultrasonic sensor (input); a serial sensor's data line comes here too.</summary>
    public abstract int SensorEchoPin { get; }

    /// <summary>Load switch of the sensor (output, high is on).</summary>
    public abstract int SensorPowerPin { get; }

    /// <summary>True when RMT channels are free for the sensor; without them the echo is timed by polling.</summary>
    public virtual bool HasEchoRmt => true;

    /// <summary>RMT channel that sends the trigger.</summary>
    public abstract int TriggerRmtChannel { get; }

    /// <summary>RMT channel that times the echo.</summary>
    public abstract int EchoRmtChannel { get; }

    /// <summary>Switch of the battery divider and the thermistor (output, high is on).</summary>
    public abstract int DividerPowerPin { get; }

    /// <summary>Resistor between the battery and the divider's tap, in kilo-ohms.</summary>
    public virtual int DividerTopKOhm => 470;

    /// <summary>Resistor between the divider's tap and ground, in kilo-ohms.</summary>
    public virtual int DividerBottomKOhm => 470;

    /// <summary>ADC channel of the battery divider.</summary>
    public abstract int BatteryAdcChannel { get; }

    /// <summary>Pin of <see cref="BatteryAdcChannel"/>.</summary>
    public abstract int BatteryAdcPin { get; }

    /// <summary>ADC channel of the thermistor.</summary>
    public abstract int ThermistorAdcChannel { get; }

    /// <summary>Pin of <see cref="ThermistorAdcChannel"/>.</summary>
    public abstract int ThermistorAdcPin { get; }

    /// <summary>Console, COM2: transmit (output).</summary>
    public virtual int ConsoleTxPin => 17;

    /// <summary>Console, COM2: receive (input).</summary>
    public virtual int ConsoleRxPin => 16;

    /// <summary>Modem, COM3: transmit (output).</summary>
    public virtual int ModemTxPin => NoPin;

    /// <summary>Modem, COM3: receive (input).</summary>
    public virtual int ModemRxPin => NoPin;

    /// <summary>Load switch of the modem (output, high is on).</summary>
    public virtual int ModemPowerPin => NoPin;

    /// <summary>Power key of the modem (output, high presses it).</summary>
    public virtual int ModemKeyPin => NoPin;

    /// <summary>Technician's button or cable (input that wakes, active high).</summary>
    public virtual int ConsoleWakePin => NoPin;

    /// <summary>Tilt switch (input that wakes, active high).</summary>
    public virtual int TiltPin => NoPin;

    /// <summary>Thermal switch (input that wakes, active high).</summary>
    public virtual int HeatPin => NoPin;

    /// <summary>External watchdog (output).</summary>
    public virtual int WatchdogPin => NoPin;
}
