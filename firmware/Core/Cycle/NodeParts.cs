using BinNode.Contracts;

namespace BinNode.Core.Cycle;

/// <summary>The world as the wake cycle sees it: what Program.Main wires, and what the simulation scripts.</summary>
public sealed class NodeParts
{
    /// <summary>Time within the wake.</summary>
    public IClock Clock;

    /// <summary>The calendar clock.</summary>
    public IRtc Rtc;

    /// <summary>Why the node is awake.</summary>
    public IPower Power;

    /// <summary>Ends a wake that does not end by itself.</summary>
    public IGuard Guard;

    /// <summary>The files that survive sleep.</summary>
    public IFileStore Files;

    /// <summary>The sensor over the waste.</summary>
    public IRangeSensor Range;

    /// <summary>The battery.</summary>
    public IBattery Battery;

    /// <summary>The raw value behind the battery's voltage, for its calibration.</summary>
    public IAnalogInput BatteryRaw;

    /// <summary>The air temperature.</summary>
    public IThermometer Thermometer;

    /// <summary>The tilt switch, or null where none is fitted.</summary>
    public IInput Tilt;

    /// <summary>The thermal switch, or null where none is fitted.</summary>
    public IInput Heat;

    /// <summary>The way to the broker.</summary>
    public IUplink Uplink;

    /// <summary>For a radio that starts with the chip or not at all; null for one that can be switched on in any wake.</summary>
    public IRadioPlan Radio;

    /// <summary>Looks for networks, or null where the link cannot.</summary>
    public INetworkScanner Scanner;

    /// <summary>What the uplink remembers from wake to wake, or null.</summary>
    public IStateSection UplinkState;

    /// <summary>Message authentication.</summary>
    public IMac Mac;

    /// <summary>Facts of the chip.</summary>
    public IChip Chip;

    /// <summary>The technician's serial port, or null where the board has none.</summary>
    public IByteChannel ConsolePort;
}
