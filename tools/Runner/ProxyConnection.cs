using System.Net.Sockets;

namespace BinNode.Runner;

/// <summary>One connection through the proxy: hands bytes on as they come, and counts the packets in them.</summary>
internal sealed class ProxyConnection(TcpClient node, TcpClient broker, WireCount count, Action<MqttPacket, bool>? passing)
{
    private readonly Dictionary<ushort, WirePart> unconfirmed = [];

    /// <summary>Runs until both sides have closed.</summary>
    public Task Run() => Task.WhenAll(Pump(node, broker, Sent), Pump(broker, node, Received));

    private static async Task Pump(TcpClient from, TcpClient to, Action<MqttPacket> seen)
    {
        byte[] buffer = new byte[4096];
        List<byte> stream = [];
        try
        {
            while (await from.GetStream().ReadAsync(buffer) is int read and > 0)
            {
                stream.AddRange(buffer.AsSpan(0, read));
                Split(stream, seen);
                await to.GetStream().WriteAsync(buffer.AsMemory(0, read));
            }
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The connection broke.
        }

        to.Close();
    }

    private static void Split(List<byte> stream, Action<MqttPacket> seen)
    {
        while (MqttPacket.TryRead(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(stream), out MqttPacket packet))
        {
            seen(packet);
            stream.RemoveRange(0, packet.Length);
        }
    }

    private void Sent(MqttPacket packet)
    {
        passing?.Invoke(packet, true);
        switch (packet.Type)
        {
            case MqttPacket.Connect:
                count.Opened(packet.Length);
                break;
            case MqttPacket.Publish:
                lock (unconfirmed)
                {
                    unconfirmed[packet.Id] = WireCount.PartOf(packet.Topic);
                }

                count.Published(packet.Topic, packet.Length);
                break;
            case MqttPacket.Puback:
                count.Packet(WirePart.Commands, packet.Length);
                break;
            case MqttPacket.Disconnect:
                count.Closed();
                break;
            default:
                count.Packet(WirePart.Login, packet.Length);
                break;
        }
    }

    private void Received(MqttPacket packet)
    {
        passing?.Invoke(packet, false);
        switch (packet.Type)
        {
            case MqttPacket.Connack:
                break;
            case MqttPacket.Publish:
                count.Packet(WirePart.Commands, packet.Length);
                break;
            case MqttPacket.Puback:
                count.Packet(PartOf(packet.Id), packet.Length);
                break;
            default:
                count.Packet(WirePart.Login, packet.Length);
                break;
        }
    }

    private WirePart PartOf(ushort id)
    {
        lock (unconfirmed)
        {
            return unconfirmed.GetValueOrDefault(id, WirePart.Commands);
        }
    }
}
