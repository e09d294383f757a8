using BinNode.Contracts;

namespace BinNode.Cellular;

/// <summary>
/// The AT channel over a serial port: the only reader of it. Assembles lines however they are split, tells answers from
/// unsolicited result codes, carries payloads by length, and waits only by blocking on the port with a budget.
/// A final answer that comes after its command timed out is never credited to the next command: see <see cref="Resync"/>.
/// </summary>
public sealed partial class AtChannel
{
    /// <summary>Most bytes of the socket that wait to be read: one TCP segment and a little.</summary>
    public const int InboundCapacity = 2048;

    /// <summary>A payload whose bytes stop for so long is given up.</summary>
    private const int DataGapMs = 2000;

    private const byte Escape = 0x1B;

    private readonly IByteChannel _port;
    private readonly IClock _clock;
    private readonly IAtListener _listener;
    private readonly byte[] _chunk = new byte[128];
    private readonly byte[] _out = new byte[384];
    private readonly AtLine _line = new AtLine();
    private AtRow _row;
    private bool _isOkSeen;
    private bool _isExpectSeen;
    private bool _isErrorSeen;
    private bool _isPromptSeen;
    private bool _isResyncing;
    private bool _skipLineFeed;
    private int _dataLeft;
    private int _nonce;

    /// <summary>Makes the channel; the port stays closed until <see cref="Open"/>.</summary>
    public AtChannel(IByteChannel port, IClock clock, IAtListener listener)
    {
        _port = port;
        _clock = clock;
        _listener = listener;
    }

    /// <summary>Bytes of the socket.</summary>
    public readonly ByteRing Inbound = new ByteRing(InboundCapacity);

    /// <summary>The line that the last row expected.</summary>
    public readonly AtLine Answer = new AtLine();

    /// <summary>Number of the last +CME ERROR or +CMS ERROR; -1 when the error had none.</summary>
    public int ErrorCode;

    /// <summary>True when the port is lost, the modem has restarted, or bytes of the socket are missing: nothing works until <see cref="Open"/>.</summary>
    public bool IsBroken;

    /// <summary>True when an answer to a past command may still come: the next command catches up first.</summary>
    public bool IsDirty;

    /// <summary>Commands sent since the start, attempts counted each.</summary>
    public int CommandCount;

    /// <summary>Opens the port and forgets whatever was under way.</summary>
    public void Open(int baud)
    {
        _port.Open(baud);
        _line.Count = 0;
        _row = null;
        _dataLeft = 0;
        _skipLineFeed = false;
        IsDirty = false;
        IsBroken = false;
        Inbound.Clear();
    }

    /// <summary>Closes the port.</summary>
    public void Close()
    {
        _port.Close();
        IsBroken = true;
    }

    /// <summary>Sends a command and waits for its end, as often as the row says.</summary>
    public AtResult Run(AtRow row, long deadlineMs)
    {
        AtResult result = AtResult.Timeout;
        for (int i = 0; i < row.Tries && (result == AtResult.Timeout || result == AtResult.Error); i++)
        {
            if (_clock.NowMs < deadlineMs)
            {
                result = Once(row, null, 0, 0, deadlineMs);
            }
        }

        return result;
    }

    /// <summary>Sends a command with a payload, once: a payload is never sent twice by the channel.</summary>
    public AtResult Send(AtRow row, byte[] from, int offset, int count, long deadlineMs) => Once(row, from, offset, count, deadlineMs);

    private AtResult Once(AtRow row, byte[] payload, int offset, int count, long deadlineMs)
    {
        if (IsDirty && !IsBroken)
        {
            Resync(deadlineMs);
        }

        if (IsBroken)
        {
            return AtResult.Lost;
        }

        if (IsDirty)
        {
            return AtResult.Timeout;
        }

        long endMs = _clock.NowMs + row.TimeoutMs;
        AtResult result = Exchange(row, payload, offset, count, endMs < deadlineMs ? endMs : deadlineMs);
        IsDirty = result == AtResult.Timeout;
        return result;
    }

    private AtResult Exchange(AtRow row, byte[] payload, int offset, int count, long endMs)
    {
        _isOkSeen = false;
        _isErrorSeen = false;
        _isPromptSeen = false;
        Answer.Count = 0;
        _isExpectSeen = row.Expect == null;
        _row = row;
        WriteLine(row.Text);
        bool isPayloadDue = payload != null;
        while (!IsBroken && !IsDone(row) && _clock.NowMs < endMs)
        {
            Wait(endMs);
            if (isPayloadDue && _isPromptSeen && !_isErrorSeen)
            {
                isPayloadDue = false;
                Write(payload, offset, count);
            }
        }

        _row = null;
        if (IsBroken)
        {
            return AtResult.Lost;
        }

        if (!IsDone(row))
        {
            return AtResult.Timeout;
        }

        return _isErrorSeen || isPayloadDue ? AtResult.Error : AtResult.Ok;
    }

    private bool IsDone(AtRow row) => _isErrorSeen || (_isExpectSeen && (_isOkSeen || row.EndsWithExpect));

    private void WriteLine(string text)
    {
        CommandCount++;
        int count = 0;
        for (int i = 0; i < text.Length; i++)
        {
            _out[count++] = (byte)text[i];
        }

        _out[count++] = (byte)'\r';
        Write(_out, 0, count);
    }

    private void Write(byte[] from, int offset, int count)
    {
        IsBroken |= _port.Write(from, offset, count) < 0;
    }

    private int RemainingMs(long deadlineMs)
    {
        long left = deadlineMs - _clock.NowMs;
        return left < 0 ? 0 : left > int.MaxValue ? int.MaxValue : (int)left;
    }
}
