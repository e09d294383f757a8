using nanoFramework.Runtime.Events;

namespace System.Device.Gpio;

public class PinValueChangedEventArgs : BaseEvent
{
    public extern PinValueChangedEventArgs(PinEventTypes changeType, int pinNumber);

    public extern PinEventTypes ChangeType { get; }

    public extern int PinNumber { get; }
}
