namespace System.IO.Ports;

public class SerialDataReceivedEventArgs : EventArgs
{
    private extern SerialDataReceivedEventArgs();

    public extern SerialData EventType { get; }
}
