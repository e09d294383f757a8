namespace BinNode.Cellular;

/// <content>The window of what is on the way.</content>
public sealed partial class MqttSession
{
    private int WaitMs(long endMs)
    {
        long nowMs = _clock.NowMs;
        long pingMs = _lastWriteMs + _keepAliveMs - _keepAliveMs / 4;
        if (_keepAliveMs > 0 && nowMs >= pingMs && HasRoom(2))
        {
            PutPing();
            Flush(endMs);
        }

        long untilMs = pingMs > nowMs && pingMs < endMs && _keepAliveMs > 0 ? pingMs : endMs;
        return untilMs <= nowMs ? 0 : (int)(untilMs - nowMs);
    }

    private void PutPing()
    {
        _end = MqttPackets.PutPing(_window, _end);
        _pings++;
    }

    private void Flush(long endMs)
    {
        if (_hasPublish)
        {
            PutPing();
            _hasPublish = false;
        }

        int count = _end - _sent;
        int from = _sent;
        _sent = _end;
        _isUrgent = false;
        _pendingAcks = 0;
        if (count > 0)
        {
            Write(from, count, endMs);
        }

        for (int i = 0; i < MaxOpen; i++)
        {
            if (_ids[i] != 0 && !_acked[i])
            {
                return;
            }
        }

        _sent = 0;
        _end = 0;
    }

    private void Write(int from, int count, long endMs)
    {
        long leftMs = endMs - _clock.NowMs;
        _isLost |= !_stream.Write(_window, from, count, leftMs < 0 ? 0 : (int)leftMs);
        _lastWriteMs = _clock.NowMs;
    }

    private void Resend(int slot, long endMs)
    {
        if (!_acked[slot])
        {
            _window[_starts[slot]] |= MqttPackets.Dup;
            Write(_starts[slot], _sizes[slot], endMs);
        }

        if (MakeRoom(2))
        {
            PutPing();
            _tails[slot] = (ushort)_pings;
            _isUrgent = true;
        }
    }

    // Room in the window for so many bytes and a PINGREQ; waits for confirmations when there is none.
    private bool MakeRoom(int size)
    {
        long endMs = _clock.NowMs + MaxWaitMs;
        while (!_isLost && !HasRoom(size))
        {
            Flush(endMs);
            if (!HasRoom(size))
            {
                _isLost |= _clock.NowMs >= endMs;
                Pump(endMs);
            }
        }

        return !_isLost;
    }

    private bool HasRoom(int size) => _end + size + 2 <= WindowBytes;

    private bool IsConfirmed(int slot) => _acked[slot] && _pongs >= _tails[slot];

    private int SlotOf(int id)
    {
        for (int i = 0; i < MaxOpen; i++)
        {
            if (_ids[i] == id)
            {
                return i;
            }
        }

        return -1;
    }

    private int NextId()
    {
        _lastId = _lastId == ushort.MaxValue ? 1 : _lastId + 1;
        return _lastId;
    }
}
