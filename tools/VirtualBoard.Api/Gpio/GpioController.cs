using BinNode.VirtualBoard;

namespace System.Device.Gpio;

public sealed class GpioController : IDisposable
{
    public GpioPin OpenPin(int pinNumber)
    {
        CurrentBoard.Host.Pins.Open(pinNumber);
        return new GpioPin(pinNumber);
    }

    public GpioPin OpenPin(int pinNumber, PinMode mode)
    {
        GpioPin pin = OpenPin(pinNumber);
        pin.SetPinMode(mode);
        return pin;
    }

    public void ClosePin(int pinNumber) => CurrentBoard.Host.Pins.Close(pinNumber);

    public bool IsPinOpen(int pinNumber) => CurrentBoard.Host.Pins.IsOpen(pinNumber);

    public PinValue Read(int pinNumber) => CurrentBoard.Host.Pins.Read(pinNumber);

    public void Write(int pinNumber, PinValue value) => CurrentBoard.Host.Pins.Write(pinNumber, (bool)value);

    public void Dispose()
    {
    }
}
