namespace BinNode.Hardware.Circuits;

/// <summary>Kinds of parts that the rules tell apart.</summary>
public enum PartKind
{
    /// <summary>Integrated circuit or module.</summary>
    Ic,

    /// <summary>The controller.</summary>
    Controller,

    /// <summary>Connector.</summary>
    Connector,

    /// <summary>Resistor.</summary>
    Resistor,

    /// <summary>Thermistor.</summary>
    Thermistor,

    /// <summary>Capacitor.</summary>
    Capacitor,

    /// <summary>Inductor.</summary>
    Inductor,

    /// <summary>Fuse.</summary>
    Fuse,

    /// <summary>N-channel transistor.</summary>
    NFet,

    /// <summary>P-channel transistor.</summary>
    PFet,

    /// <summary>Solder jumper; pins 1 and 2 are bridged as delivered, unless its value is "open".</summary>
    Jumper,

    /// <summary>Protection diode.</summary>
    Esd,

    /// <summary>Contact: button, tilt or thermal switch.</summary>
    Switch,
}
