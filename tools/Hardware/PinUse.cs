namespace BinNode.Hardware;

/// <summary>What the firmware does with a pin.</summary>
public enum PinUse
{
    /// <summary>Drives a signal.</summary>
    Driven,

    /// <summary>Drives a switch: high is on, floating must be off.</summary>
    Switch,

    /// <summary>Reads a level.</summary>
    Read,

    /// <summary>Reads a voltage.</summary>
    Analog,

    /// <summary>Reads a level that also ends the deep sleep when it is high.</summary>
    Wake,
}
