namespace BinNode.Cellular;

/// <content>Bytes of the port to lines, payloads and answers.</content>
public sealed partial class AtChannel
{
    /// <summary>Waits until something has arrived or the time is up, and takes it.</summary>
    public void Wait(long deadlineMs)
    {
        int waitMs = RemainingMs(deadlineMs);
        bool isInData = _dataLeft > 0;
        int count = _port.Read(_chunk, 0, _chunk.Length, isInData && waitMs > DataGapMs ? DataGapMs : waitMs);
        if (count < 0 || (count == 0 && isInData && waitMs >= DataGapMs))
        {
            IsBroken = true;
            _dataLeft = 0;
            return;
        }

        Take(count);
    }

    private void Take(int count)
    {
        int at = 0;
        while (at < count)
        {
            if (_skipLineFeed)
            {
                _skipLineFeed = false;
                at += _chunk[at] == '\n' ? 1 : 0;
            }
            else if (_dataLeft > 0)
            {
                int part = _dataLeft < count - at ? _dataLeft : count - at;
                Inbound.Write(_chunk, at, part);
                _dataLeft -= part;
                at += part;
            }
            else
            {
                Take(_chunk[at++]);
            }
        }

        IsBroken |= Inbound.Overflowed;
    }

    private void Take(byte value)
    {
        bool isEnd = value == '\r' || value == '\n';
        if (value == '>' && _line.Count == 0 && _row != null && _row.Prompt == ">")
        {
            _isPromptSeen = true;
            return;
        }

        if (_line.Count > 0 && (value == '\r' || value == ':' || value == ','))
        {
            _dataLeft = _line.IsTooLong ? 0 : _listener.DataLength(_line, value);
            if (_dataLeft > 0)
            {
                _skipLineFeed = value == '\r';
                _line.Count = 0;
                return;
            }
        }

        if (!isEnd)
        {
            // A blank before a line is what follows the prompt.
            if (value != ' ' || _line.Count > 0)
            {
                _line.Add(value);
            }
        }
        else if (_line.Count > 0)
        {
            EndLine();
            _line.Count = 0;
        }
    }

    private void EndLine()
    {
        if (_line.IsTooLong)
        {
            return;
        }

        if (_row == null)
        {
            _listener.OnLine(_line);
            return;
        }

        if (_line.Is("OK"))
        {
            _isOkSeen = true;
        }
        else if (_line.Is("ERROR") || _line.StartsWith("+CME ERROR") || _line.StartsWith("+CMS ERROR"))
        {
            _isErrorSeen = true;
            ErrorCode = _line.Number(0, -1);
        }
        else if (!_line.Is(_row.Text))
        {
            EndAnswer();
        }
    }

    private void EndAnswer()
    {
        if (_row.Expect != null && _line.StartsWith(_row.Expect))
        {
            // While catching up, an OK before the expected line is a late one.
            _isOkSeen &= !_isResyncing;
            _isExpectSeen = true;
            Answer.CopyFrom(_line);
        }
        else if (_row.Fail != null && _line.StartsWith(_row.Fail))
        {
            _isErrorSeen = true;
            ErrorCode = -1;
        }
        else if (_row.Prompt != null && _line.StartsWith(_row.Prompt))
        {
            _isPromptSeen = true;
        }

        _listener.OnLine(_line);
    }
}
