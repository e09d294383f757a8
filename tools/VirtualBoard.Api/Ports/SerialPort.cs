using BinNode.VirtualBoard;

namespace System.IO.Ports;

/// <summary>Without events: the drivers poll.</summary>
public sealed class SerialPort : IDisposable
{
    private int baudRate;
    private int readBufferSize = 256;
    private int readTimeout = -1;

    public SerialPort(string portName, int baudRate = 9600, Parity parity = Parity.None, int dataBits = 8, StopBits stopBits = StopBits.One)
    {
        if (parity != Parity.None || dataBits != 8 || stopBits != StopBits.One)
        {
            throw new NotSupportedException("The virtual board's ports have 8 data bits, no parity and 1 stop bit.");
        }

        PortName = portName;
        this.baudRate = baudRate;
    }

    public string PortName { get; }

    public bool IsOpen { get; private set; }

    public int BaudRate
    {
        get => baudRate;
        set
        {
            baudRate = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
            if (IsOpen)
            {
                CurrentBoard.Host.Serial.SetBaud(PortName, value);
            }
        }
    }

    public int BytesToRead => CurrentBoard.Host.Serial.BytesToRead(PortName);

    public int ReadBufferSize
    {
        get => readBufferSize;
        set
        {
            if (IsOpen)
            {
                throw new InvalidOperationException();
            }

            readBufferSize = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
        }
    }

    public int ReadTimeout
    {
        get => readTimeout;
        set => readTimeout = value >= -1 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    public int WriteTimeout { get; set; } = -1;

    public void Open()
    {
        if (IsOpen)
        {
            throw new InvalidOperationException();
        }

        CurrentBoard.Host.Serial.Open(PortName, baudRate, readBufferSize);
        IsOpen = true;
    }

    public void Close()
    {
        if (IsOpen)
        {
            CurrentBoard.Host.Serial.Close(PortName);
        }

        IsOpen = false;
    }

    public int Read(byte[] buffer, int offset, int count) => CurrentBoard.Host.Serial.Read(PortName, buffer, offset, count, readTimeout);

    public void Write(byte[] buffer, int offset, int count) => CurrentBoard.Host.Serial.Write(PortName, buffer, offset, count);

    public void Dispose() => Close();
}
