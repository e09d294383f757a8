namespace BinNode.ModemEmulator;

/// <content>What the line does to the bytes: speed, noise, faults.</content>
public sealed partial class VirtualWorld
{
    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> data, int baud)
    {
        long byteUs = ByteUs(baud);
        int from = 0;
        for (int i = 0; i < data.Length && Faults is { IsArmed: true }; i++)
        {
            FaultKind kind = Faults.Modem(FromModem + i - from + 1);
            if (kind != FaultKind.None)
            {
                Put(data[from..i], baud, byteUs);
                Break(kind, data[i], baud, byteUs);
                from = i + 1;
                if (kind is FaultKind.Reset)
                {
                    return;
                }

                baud = Modem!.Baud;
                byteUs = ByteUs(baud);
                break;
            }
        }

        Put(data[from..], baud, byteUs);
    }

    private static long ByteUs(int baud) => BitsPerByte * 1_000_000L / Math.Max(1, baud);

    private void Deliver(byte one)
    {
        int modemBaud = Modem!.Baud;
        if (modemBaud == hostBaud)
        {
            Modem.Receive([one]);
        }
        else if (modemBaud > hostBaud || (ToModem * modemBaud / hostBaud) != ((ToModem - 1) * modemBaud / hostBaud))
        {
            // At another speed the receiver samples in the wrong places, and as often as its own bytes are long.
            Modem.Receive([Garble(one)]);
        }
    }

    private static byte Garble(byte one) => (byte)((one * 167) + 91);

    private void Break(FaultKind kind, byte one, int baud, long byteUs)
    {
        switch (kind)
        {
            case FaultKind.Unsolicited:
                Put("\r\n+CPSMSTATUS: \"NONE\"\r\n"u8, baud, byteUs);
                Put([one], baud, byteUs);
                break;
            case FaultKind.Lost:
                FromModem++;
                break;
            case FaultKind.Doubled:
                Put([one, one], baud, byteUs);
                break;
            case FaultKind.Stall:
                lineFreeUs = Math.Max(lineFreeUs, NowUs) + FaultPlan.StallUs;
                Put([one], baud, byteUs);
                break;
            case FaultKind.Reset:
                Modem!.Reset();
                break;
            case FaultKind.HalfBaud:
                Modem!.SetBaud(Modem.Baud / 2);
                Put([one], Modem.Baud, ByteUs(Modem.Baud));
                break;
        }
    }

    private void Put(ReadOnlySpan<byte> data, int baud, long byteUs)
    {
        if (data.Length == 0)
        {
            return;
        }

        FromModem += data.Length;
        byte[] bytes = baud == hostBaud ? data.ToArray() : GarbleAll(data, baud);
        long startUs = Math.Max(NowUs, lineFreeUs);
        lineFreeUs = startUs + (data.Length * byteUs);
        if (isOpen && bytes.Length > 0)
        {
            arriving.Enqueue(new Segment(bytes, startUs, baud == hostBaud ? byteUs : Math.Max(1, data.Length * byteUs / Math.Max(1, bytes.Length))));
        }
    }

    private byte[] GarbleAll(ReadOnlySpan<byte> data, int baud)
    {
        byte[] bytes = new byte[(int)((long)data.Length * hostBaud / baud)];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = Garble((byte)(data[(int)((long)i * baud / hostBaud)] + i));
        }

        return bytes;
    }
}
