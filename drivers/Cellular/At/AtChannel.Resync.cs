namespace BinNode.Cellular;

/// <content>Catching up after a time-out.</content>
public sealed partial class AtChannel
{
    /// <summary>
    /// After a time-out the modem may still answer. A parameter that nothing else here uses, set to another value and asked
    /// back, is an answer that only this exchange can bring: everything before it belongs to the past, since the modem obeys
    /// commands in their order. +CREG with its modes 0 and 1 is on every modem (3GPP TS 27.007 section 7.2).
    /// </summary>
    private void Resync(long deadlineMs)
    {
        AtRow row = new AtRow();
        _out[0] = Escape;
        Write(_out, 0, 1);
        for (int i = 0; i < 3 && IsDirty && !IsBroken && _clock.NowMs < deadlineMs; i++)
        {
            _nonce ^= 1;
            row.Set(_nonce == 0 ? "AT+CREG=0;+CREG?" : "AT+CREG=1;+CREG?", _nonce == 0 ? "+CREG: 0," : "+CREG: 1,", 0, 1);
            long endMs = _clock.NowMs + 2000;
            IsDirty = ExchangeInOrder(row, endMs < deadlineMs ? endMs : deadlineMs) != AtResult.Ok;
        }
    }

    private AtResult ExchangeInOrder(AtRow row, long endMs)
    {
        _row = row;
        _isResyncing = true;
        _isExpectSeen = false;
        _isOkSeen = false;
        WriteLine(row.Text);
        while (!IsBroken && !(_isExpectSeen && _isOkSeen) && _clock.NowMs < endMs)
        {
            Wait(endMs);
        }

        _row = null;
        _isResyncing = false;
        return _isExpectSeen && _isOkSeen ? AtResult.Ok : AtResult.Timeout;
    }
}
