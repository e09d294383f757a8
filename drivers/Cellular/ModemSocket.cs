using BinNode.Contracts;

namespace BinNode.Cellular;

/// <summary>The one TCP or TLS connection of the modem, as a stream.</summary>
public sealed class ModemSocket : IByteStream
{
    /// <summary>Headers of a TCP segment and of its acknowledgement: what a prepaid bundle pays besides the payload.</summary>
    private const int SegmentOverhead = 80;

    /// <summary>Name resolution, opening and closing of a connection.</summary>
    private const int ConnectionOverhead = 600;

    /// <summary>A TLS handshake with a chain of two certificates.</summary>
    private const int TlsOverhead = 5000;

    /// <summary>Code of CAOPEN for a parameter that the firmware does not know: the second row does without.</summary>
    private const int InvalidParameter = 4;

    private readonly Modem _modem;
    private readonly IClock _clock;
    private bool _isOpen;
    private bool _isFetching;

    /// <summary>Makes a closed socket.</summary>
    public ModemSocket(Modem modem, IClock clock)
    {
        _modem = modem;
        _clock = clock;
    }

    /// <summary>Payload bytes sent since <see cref="Clear"/>.</summary>
    public int SentBytes;

    /// <summary>Payload bytes received since <see cref="Clear"/>.</summary>
    public int ReceivedBytes;

    /// <summary>Bytes on the air since <see cref="Clear"/>, with an estimate of the headers.</summary>
    public int AirBytes;

    /// <summary>Starts counting anew.</summary>
    public void Clear() => SentBytes = ReceivedBytes = AirBytes = 0;

    /// <summary>Opens the connection.</summary>
    public MqttStatus Open(MqttLogin login, CellularState state, long deadlineMs)
    {
        Close(deadlineMs);
        _modem.Channel.Inbound.Clear();
        _modem.IsSocketClosed = _modem.IsDataWaiting = false;
        ModemArguments with = _modem.Arguments;
        with.Host = login.Host;
        with.Port = login.Port;
        with.Tls = login.Tls;
        MqttStatus status = login.Tls ? PrepareTls(login, state, deadlineMs) : MqttStatus.Ok;
        if (status == MqttStatus.Ok)
        {
            AirBytes += ConnectionOverhead + (login.Tls ? TlsOverhead : 0);
            status = Open(deadlineMs);
        }

        if (login.Tls && status != MqttStatus.Ok)
        {
            // The serial line has no check sum: what the modem has stored may not be what was sent. Not all modems tell that from other failures.
            state.CertificateHash = 0;
        }

        return status;
    }

    /// <inheritdoc/>
    public int Read(byte[] into, int offset, int count, int budgetMs)
    {
        AtChannel channel = _modem.Channel;
        long endMs = _clock.NowMs + budgetMs;
        while (channel.Inbound.Count == 0)
        {
            if (channel.IsBroken)
            {
                return -1;
            }

            if (_isFetching && _modem.IsDataWaiting)
            {
                _modem.IsDataWaiting = false;
                if (_modem.RunRow(ModemStep.Receive, 0, _clock.NowMs + 5000) != AtResult.Ok)
                {
                    return -1;
                }

                // What is left is not announced again: as long as something came, ask again.
                _modem.IsDataWaiting = channel.Inbound.Count > 0;
                continue;
            }

            if (_modem.IsSocketClosed || !_isOpen)
            {
                return -1;
            }

            channel.Wait(endMs);
            if (channel.Inbound.Count == 0 && _clock.NowMs >= endMs)
            {
                return 0;
            }
        }

        int read = channel.Inbound.Read(into, offset, count);
        ReceivedBytes += read;
        AirBytes += read + (read < count ? SegmentOverhead : 0);
        return read;
    }

    /// <inheritdoc/>
    public bool Write(byte[] from, int offset, int count, int budgetMs)
    {
        long endMs = _clock.NowMs + budgetMs;
        while (count > 0)
        {
            int part = count < ModemProfile.MaxSend ? count : ModemProfile.MaxSend;
            if (!_isOpen || _modem.IsSocketClosed || _modem.SendRows(ModemStep.Send, from, offset, part, endMs) != AtResult.Ok)
            {
                // How much has gone out is not known: nothing may follow on this connection.
                _isOpen = false;
                return false;
            }

            SentBytes += part;
            AirBytes += part + SegmentOverhead;
            offset += part;
            count -= part;
        }

        return true;
    }

    /// <summary>Waits for the other side to close: what was sent last has arrived then. Switching off at once would lose it.</summary>
    public void AwaitClose(long deadlineMs)
    {
        while (_isOpen && !_modem.IsSocketClosed && !_modem.Channel.IsBroken && _clock.NowMs < deadlineMs)
        {
            _modem.Channel.Wait(deadlineMs);
        }
    }

    /// <summary>Closes the connection; it is not needed before the modem is switched off.</summary>
    public void Close(long deadlineMs)
    {
        if (_isOpen && !_modem.IsSocketClosed)
        {
            _modem.Run(ModemStep.Close, deadlineMs);
        }

        _isOpen = false;
    }

    private MqttStatus Open(long deadlineMs)
    {
        for (int i = 0; i < 2; i++)
        {
            AtResult result = _modem.RunRow(ModemStep.Open, i, deadlineMs);
            AtLine answer = _modem.Channel.Answer;

            // A refusal may come with the result and an error together.
            int code = answer.Number(1, 0);
            if (answer.Count > 0 && code != 0 && (i > 0 || code != InvalidParameter))
            {
                return _modem.Profile.OpenStatus(code);
            }

            if (result == AtResult.Ok)
            {
                _isOpen = true;
                _isFetching = i > 0;
                return MqttStatus.Ok;
            }

            if (result != AtResult.Error)
            {
                return result == AtResult.Lost ? MqttStatus.Lost : MqttStatus.Timeout;
            }
        }

        return MqttStatus.Unreachable;
    }

    private MqttStatus PrepareTls(MqttLogin login, CellularState state, long deadlineMs)
    {
        if (!_modem.Profile.HasTls || login.CaCertificate == null || login.ClientCertificate != null)
        {
            // Never TLS without verification; and no modem here is given a private key.
            return MqttStatus.BadCertificate;
        }

        _modem.TryFindTime(deadlineMs);
        uint hash = Hashing.Add(Hashing.Start, login.CaCertificate);
        if (hash != state.CertificateHash)
        {
            state.CertificateHash = 0;
            if (_modem.SendRows(ModemStep.Certificate, login.CaCertificate, 0, login.CaCertificate.Length, deadlineMs) != AtResult.Ok)
            {
                return MqttStatus.Fault;
            }

            state.CertificateHash = hash;
        }

        return _modem.Run(ModemStep.Tls, deadlineMs) == AtResult.Ok ? MqttStatus.Ok : MqttStatus.Fault;
    }
}
