namespace System.Device.Gpio;

public sealed class GpioPin : IDisposable
{
    private extern GpioPin();

    public extern TimeSpan DebounceTimeout { get; set; }

    public extern int PinNumber { get; }

    public extern event PinValueChangedEventHandler ValueChanged;

    public extern PinMode GetPinMode();

    public extern bool IsPinModeSupported(PinMode pinMode);

    public extern void SetPinMode(PinMode value);

    public extern PinValue Read();

    public extern void Write(PinValue value);

    public extern void Toggle();

    public extern void Dispose();
}
