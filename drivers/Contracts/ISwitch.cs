namespace BinNode.Contracts;

/// <summary>A load switch: the power of a sensor, the divider or the modem. Off when its pin floats.</summary>
public interface ISwitch
{
    /// <summary>Switches the load on or off. Never throws.</summary>
    void Set(bool on);
}
