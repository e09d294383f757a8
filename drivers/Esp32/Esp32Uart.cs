using System;
using System.IO.Ports;
using System.Threading;
using BinNode.Contracts;
using nanoFramework.Hardware.Esp32;

namespace BinNode.Esp32;

/// <summary>
/// A UART of the ESP32. It polls: the platform's receive event is shared by all ports and can get lost.
/// An overflow of the receive buffer flushes the whole of it, so the buffer is made for the longest burst.
/// </summary>
public sealed class Esp32Uart : IByteChannel
{
    private const int PollMs = 10; // one tick of the system's timer

    private readonly int portNumber;
    private readonly int txPin;
    private readonly int rxPin;
    private readonly int receiveBufferBytes;
    private SerialPort port;

    /// <summary>Makes the channel; the port is claimed by <see cref="Open"/>.</summary>
    /// <param name="portNumber">2 for COM2, 3 for COM3. COM1 belongs to the runtime.</param>
    /// <param name="txPin">Pin that transmits.</param>
    /// <param name="rxPin">Pin that receives.</param>
    /// <param name="receiveBufferBytes">Size of the receive buffer; 10 ms at 115200 baud bring 115 bytes.</param>
    public Esp32Uart(int portNumber, int txPin, int rxPin, int receiveBufferBytes)
    {
        if (portNumber != 2 && portNumber != 3)
        {
            throw new ArgumentException();
        }

        this.portNumber = portNumber;
        this.txPin = txPin;
        this.rxPin = rxPin;
        this.receiveBufferBytes = receiveBufferBytes;
    }

    /// <inheritdoc />
    public void Open(int baud)
    {
        if (port != null)
        {
            port.BaudRate = baud;
            return;
        }

        bool second = portNumber == 2;
        Configuration.SetPinFunction(txPin, second ? DeviceFunction.COM2_TX : DeviceFunction.COM3_TX);
        Configuration.SetPinFunction(rxPin, second ? DeviceFunction.COM2_RX : DeviceFunction.COM3_RX);
        SerialPort opening = new SerialPort(second ? "COM2" : "COM3", baud);
        opening.ReadBufferSize = receiveBufferBytes;
        opening.Open();
        port = opening;
    }

    /// <inheritdoc />
    public int Read(byte[] into, int offset, int count, int budgetMs)
    {
        try
        {
            int available = port.BytesToRead;
            for (int waitedMs = 0; available == 0; waitedMs += PollMs)
            {
                if (waitedMs >= budgetMs)
                {
                    return 0;
                }

                Thread.Sleep(PollMs);
                available = port.BytesToRead;
            }

            return port.Read(into, offset, available < count ? available : count);
        }
        catch (Exception)
        {
            return -1;
        }
    }

    /// <inheritdoc />
    public int Write(byte[] from, int offset, int count)
    {
        try
        {
            port.Write(from, offset, count);
            return count;
        }
        catch (Exception)
        {
            return -1;
        }
    }

    /// <inheritdoc />
    public void Close()
    {
        try
        {
            port?.Dispose();
        }
        catch (Exception)
        {
            // The port is given up; nothing better can be done with a port that does not close.
        }

        port = null;
    }
}
