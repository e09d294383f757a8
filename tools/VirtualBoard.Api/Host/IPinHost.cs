namespace BinNode.VirtualBoard;

/// <summary>Digital pins.</summary>
public interface IPinHost
{
    /// <summary>Claims a pin. Throws for a pin that the chip lacks or that is claimed already.</summary>
    void Open(int pin);

    /// <summary>Gives a pin back; it floats.</summary>
    void Close(int pin);

    /// <summary>True when the pin is claimed.</summary>
    bool IsOpen(int pin);

    /// <summary>Sets the mode, value of PinMode. Throws when the pin cannot do it.</summary>
    void SetMode(int pin, int mode);

    /// <summary>Level of the pin. Costs a little virtual time.</summary>
    bool Read(int pin);

    /// <summary>Drives the pin. Costs a little virtual time.</summary>
    void Write(int pin, bool high);

    /// <summary>Routes a peripheral's signal to a pin; the function is a value of DeviceFunction.</summary>
    void SetFunction(int pin, int function);

    /// <summary>The pin that a function is routed to, -1 for none.</summary>
    int GetFunction(int function);
}
