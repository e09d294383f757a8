namespace BinNode.Hardware;

/// <summary>A pin of a board class.</summary>
/// <param name="Property">Property of the class, such as "SensorTriggerPin".</param>
/// <param name="Net">Its net, such as "SENSOR_TRIGGER".</param>
/// <param name="Gpio">Number of the pin.</param>
/// <param name="Use">What the firmware does with it.</param>
public sealed record BoardPin(string Property, string Net, int Gpio, PinUse Use)
{
    /// <summary>True when the firmware drives it.</summary>
    public bool IsDriven => Use is PinUse.Driven or PinUse.Switch;
}
