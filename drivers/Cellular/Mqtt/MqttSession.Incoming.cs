namespace BinNode.Cellular;

/// <content>What the broker sends.</content>
public sealed partial class MqttSession
{
    // Sends what is urgent, then takes what has come, or waits for it.
    private void Pump(long endMs)
    {
        if (_isUrgent || _pendingAcks >= MaxPendingAcks)
        {
            Flush(endMs);
        }

        if (_isLost)
        {
            return;
        }

        if (_inAt == _inCount)
        {
            _inAt = 0;
            _inCount = _stream.Read(_in, 0, _in.Length, WaitMs(endMs));
            if (_inCount < 0)
            {
                _inCount = 0;
                _isLost = true;
            }
        }

        while (_inAt < _inCount && !_isLost)
        {
            if (_reader.Take(_in[_inAt++]))
            {
                Handle();
            }

            _isLost |= _reader.IsMalformed;
        }
    }

    private void Handle()
    {
        byte[] body = _reader.Body;
        int type = _reader.First >> 4;
        int id = _reader.Kept >= 2 ? (body[0] << 8) | body[1] : 0;
        switch (type)
        {
            case MqttPackets.Publish:
                HandlePublish(body);
                return;
            case MqttPackets.PubAck:
                _isLost |= _reader.First != 0x40 || _reader.Length != 2 || id == 0 || id > _lastId;
                int slot = SlotOf(id);
                if (id != 0 && slot >= 0)
                {
                    _acked[slot] = true;
                }

                return;
            case MqttPackets.PingResp:
                _isLost |= _reader.First != 0xD0 || _reader.Length != 0 || _pongs == _pings;
                _pongs++;
                return;
            case MqttPackets.ConnAck:
                _isLost |= _reader.Length != 2;
                IsSessionPresent = body[0] == 1;
                Note(type, 0, body[1]);
                return;
            case MqttPackets.SubAck:
                _isLost |= _reader.First != 0x90 || _reader.Length != 3;
                Note(type, id, body[2]);
                return;
            default:
                // Nothing else may come to a client that subscribes at QoS 1 (MQTT 3.1.1 table 2.1).
                _isLost = true;
                return;
        }
    }

    private void Note(int type, int id, int code)
    {
        _ackSeen = type;
        _ackId = id;
        _ackCode = code;
    }

    private void HandlePublish(byte[] body)
    {
        int qos = (_reader.First >> 1) & 3;
        int topicCount = _reader.Kept < 2 ? 0 : (body[0] << 8) | body[1];
        int payloadAt = 2 + topicCount + (qos > 0 ? 2 : 0);
        if (qos > 1 || topicCount == 0 || payloadAt > _reader.Length)
        {
            _isLost = true;
            return;
        }

        bool isWhole = _reader.Length <= MqttReader.Capacity - 8;
        int id = qos == 0 || payloadAt > _reader.Kept ? 0 : (body[payloadAt - 2] << 8) | body[payloadAt - 1];
        _isLost |= qos == 1 && id == 0 && payloadAt <= _reader.Kept;
        if (isWhole)
        {
            // One that has no room now is not acknowledged, and comes again.
            _inbox.TryAdd((_reader.First & 1) != 0, id, body, topicCount, payloadAt, _reader.Length - payloadAt);
        }
        else
        {
            // One that never fits would come again for ever.
            Acknowledge(id);
        }
    }

    private void Acknowledge(int id)
    {
        if (id != 0 && !_isLost && HasRoom(4))
        {
            _end = MqttPackets.PutPubAck(_window, _end, id);
            _pendingAcks++;
        }
    }
}
