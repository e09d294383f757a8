using BinNode.ModemEmulator;

namespace BinNode.VirtualBoard;

/// <summary>An emulated modem at the board's COM3, with its load switch and its power key.</summary>
public sealed class ModemPeer : ISerialPeer, IModemWorld
{
    private ISerialLine? line;
    private int boardBaud;

    private ModemPeer()
    {
    }

    /// <inheritdoc />
    public long NowUs => line!.NowUs;

    /// <summary>The modem.</summary>
    public EmulatedModem Modem { get; private set; } = null!;

    /// <summary>Bytes that the board sent to the modem.</summary>
    public long BytesToModem { get; private set; }

    /// <summary>Bytes that the modem sent to the board.</summary>
    public long BytesFromModem { get; private set; }

    /// <summary>Wires a modem to a board; what it sends goes to the board's broker, and its network tells the true time.</summary>
    public static ModemPeer Attach(SimulatedBoard board, ModemOptions options)
    {
        ModemPeer peer = new();
        board.Plug("COM3", peer);
        options.NetworkUnixS = board.Options.StartUnixSeconds;
        peer.Modem = EmulatedModem.Create(options, peer, new BrokerNetwork(board.Options.Broker, peer, options.LatencyMs));
        board.ListenTo(board.Options.Wiring.ModemPowerPin, peer.Modem.SetPower);
        board.ListenTo(board.Options.Wiring.ModemKeyPin, peer.Modem.SetKey);
        CurrentModel currents = board.Options.Currents;
        peer.Modem.ActivityChanged += activity => board.Ledger.Draw(Load.Modem, currents.OfModem(activity));
        board.Ledger.Draw(Load.Modem, 0);
        return peer;
    }

    /// <inheritdoc />
    public void Attach(ISerialLine serialLine) => line = serialLine;

    /// <inheritdoc />
    public void Opened(int baud)
    {
        boardBaud = baud;
        Modem.HostBaud = baud;
    }

    /// <inheritdoc />
    public void Closed()
    {
    }

    /// <inheritdoc />
    public void Receive(byte[] data, int offset, int count)
    {
        BytesToModem += count;
        Modem.Receive(AsHeard(data.AsSpan(offset, count), Modem.Baud));
    }

    /// <inheritdoc />
    public void Schedule(long afterUs, Action action) => line!.Schedule(afterUs, action);

    /// <inheritdoc />
    public void Send(ReadOnlySpan<byte> data, int baud)
    {
        BytesFromModem += data.Length;
        line!.Send(AsHeard(data, baud));
    }

    /// <summary>Two ends at different speeds hear noise.</summary>
    private ReadOnlySpan<byte> AsHeard(ReadOnlySpan<byte> data, int modemBaud)
    {
        if (modemBaud == boardBaud)
        {
            return data;
        }

        byte[] noise = data.ToArray();
        for (int i = 0; i < noise.Length; i++)
        {
            noise[i] = (byte)((noise[i] * 167) + 91);
        }

        return noise;
    }
}
