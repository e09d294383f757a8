using System;
using System.Net;
using System.Net.Sockets;
using BinNode.VirtualBoard;

namespace NanoBcl.Net.Sockets;

/// <summary>A datagram socket, for one question and its answer.</summary>
public class Socket : IDisposable
{
    private IPEndPoint target;
    private byte[] request;

    public Socket(AddressFamily addressFamily, SocketType socketType, ProtocolType protocolType)
    {
        if (addressFamily != AddressFamily.InterNetwork || socketType != SocketType.Dgram || protocolType != ProtocolType.Udp)
        {
            throw new NotSupportedException("The virtual board has datagram sockets only: MQTT goes by MqttClient.");
        }
    }

    public int ReceiveTimeout { get; set; } = -1;

    public void Connect(EndPoint remoteEP) => target = (IPEndPoint)remoteEP;

    public int Send(byte[] buffer)
    {
        request = buffer;
        return buffer.Length;
    }

    public int Receive(byte[] buffer) => CurrentBoard.Host.Wifi.Exchange(target.Address.ToString(), target.Port, request, buffer, ReceiveTimeout);

    public void Close()
    {
    }

    void IDisposable.Dispose() => Close();
}
