namespace BinNode.Hardware.Circuits;

/// <summary>What a pin does to its net.</summary>
public enum PinRole
{
    /// <summary>Neither drives nor needs anything: a resistor's end.</summary>
    Passive,

    /// <summary>Reads the net.</summary>
    Input,

    /// <summary>Drives the net high and low.</summary>
    Output,

    /// <summary>Only pulls the net low.</summary>
    OpenDrain,

    /// <summary>Input that switches a load on while it is high: enable of a converter, gate of the transistor in front.</summary>
    Enable,

    /// <summary>Needs power.</summary>
    Supply,

    /// <summary>Gives power.</summary>
    Source,

    /// <summary>Ground.</summary>
    Ground,

    /// <summary>Pin of the controller; what it does is the board class's to say.</summary>
    Gpio,

    /// <summary>Must stay open.</summary>
    Unused,
}
