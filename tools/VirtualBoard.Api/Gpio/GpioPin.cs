using BinNode.VirtualBoard;

namespace System.Device.Gpio;

/// <summary>Without events and debouncing: the drivers poll.</summary>
public sealed class GpioPin : IDisposable
{
    private PinMode mode;

    internal GpioPin(int pinNumber)
    {
        PinNumber = pinNumber;
    }

    public int PinNumber { get; }

    public PinMode GetPinMode() => mode;

    public void SetPinMode(PinMode value)
    {
        CurrentBoard.Host.Pins.SetMode(PinNumber, (int)value);
        mode = value;
    }

    public PinValue Read() => CurrentBoard.Host.Pins.Read(PinNumber);

    public void Write(PinValue value) => CurrentBoard.Host.Pins.Write(PinNumber, (bool)value);

    public void Dispose() => CurrentBoard.Host.Pins.Close(PinNumber);
}
