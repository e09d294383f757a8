namespace System.Device.Gpio;

public readonly struct PinValuePair
{
    public extern PinValuePair(int pinNumber, PinValue pinValue);

    public extern int PinNumber { get; }

    public extern PinValue PinValue { get; }

    public extern void Deconstruct(out int pinNumber, out PinValue pinValue);
}
