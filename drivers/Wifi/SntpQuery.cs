using System;
using System.Net;
using System.Net.Sockets;
using BinNode.Contracts;

namespace BinNode.Wifi;

/// <summary>
/// Asks a time server once (SNTP, RFC 4330). The runtime's own client waits 2 s before it asks, does not say when it was answered,
/// and sets the clock behind the firmware's back.
/// </summary>
public static class SntpQuery
{
    private const int Port = 123;
    private const int PacketLength = 48;
    private const byte ClientVersion4 = 0x23;
    private const int ModeServer = 4;
    private const int OriginateOffset = 24;
    private const int TransmitOffset = 40;
    private const int AnswerMs = 1000;
    private const long UnixEpoch = 2208988800; // seconds from 1900 to 1970

    /// <summary>The server's time, when it answers within the budget; asks again each second. The name's resolution comes on top of the budget. Does not throw.</summary>
    public static bool TryAsk(string server, IClock clock, int budgetMs, out long unixSeconds)
    {
        unixSeconds = 0;
        Socket socket = null;
        try
        {
            IPAddress address = Dns.GetHostEntry(server).AddressList[0];
            socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            socket.Connect(new IPEndPoint(address, Port));
            long deadlineMs = clock.NowMs + budgetMs;
            for (int leftMs = budgetMs; leftMs > 0; leftMs = (int)(deadlineMs - clock.NowMs))
            {
                socket.ReceiveTimeout = leftMs < AnswerMs ? leftMs : AnswerMs;
                if (TryExchange(socket, (uint)clock.NowMs, out unixSeconds))
                {
                    return true;
                }
            }
        }
        catch (Exception)
        {
            // No name, no route: no time.
        }
        finally
        {
            socket?.Close();
        }

        return false;
    }

    private static bool TryExchange(Socket socket, uint mark, out long unixSeconds)
    {
        unixSeconds = 0;
        byte[] packet = new byte[PacketLength];
        packet[0] = ClientVersion4;
        Put(packet, TransmitOffset, mark);
        try
        {
            socket.Send(packet);
            byte[] answer = new byte[PacketLength];
            return socket.Receive(answer) == PacketLength && TryRead(answer, mark, out unixSeconds);
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Takes only a server's answer to this very question; stratum 0 is a refusal, 16 and up is not synchronised.</summary>
    private static bool TryRead(byte[] answer, uint mark, out long unixSeconds)
    {
        uint seconds = Get(answer, TransmitOffset);
        unixSeconds = seconds - UnixEpoch;
        if (unixSeconds < 0)
        {
            unixSeconds += 0x100000000; // since 2036-02-07 the seconds count anew
        }

        if ((answer[TransmitOffset + 4] & 0x80) != 0)
        {
            unixSeconds++;
        }

        return (answer[0] & 7) == ModeServer && answer[1] >= 1 && answer[1] <= 15 && Get(answer, OriginateOffset) == mark && seconds != 0;
    }

    private static void Put(byte[] packet, int offset, uint value)
    {
        for (int i = 3; i >= 0; i--)
        {
            packet[offset + i] = (byte)value;
            value >>= 8;
        }
    }

    private static uint Get(byte[] packet, int offset)
    {
        return ((uint)packet[offset] << 24) | ((uint)packet[offset + 1] << 16) | ((uint)packet[offset + 2] << 8) | packet[offset + 3];
    }
}
