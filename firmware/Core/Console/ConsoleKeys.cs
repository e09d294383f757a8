using BinNode.Contracts;
using BinNode.Core.Settings;

namespace BinNode.Core.Console;

/// <summary>Where the console's input comes from: lines and single keys, with an end to the waiting.</summary>
internal sealed class ConsoleKeys
{
    private const int StepMs = 500;

    private readonly IByteChannel _channel;
    private readonly ConsoleContext _context;
    private readonly LineEditor _editor;
    private readonly byte[] _bytes = new byte[64];
    private int _at;
    private int _count;
    private long _lastInputMs;

    internal ConsoleKeys(IByteChannel channel, ConsoleContext context)
    {
        _channel = channel;
        _context = context;
        _editor = new LineEditor(context.Out);
        _lastInputMs = context.Clock.NowMs;
    }

    /// <summary>True when the last line was longer than a line may be.</summary>
    internal bool IsTooLong => _editor.IsTooLong;

    /// <summary>Reads a line.</summary>
    /// <param name="hidden">True for a password: nothing is echoed or remembered.</param>
    /// <returns>Null when nobody typed for the time of console.minutes, or the port is lost.</returns>
    internal string ReadLine(bool hidden)
    {
        _editor.Begin(hidden);
        while (Fill(StepMs))
        {
            while (_at < _count)
            {
                if (_editor.Take(_bytes[_at++]))
                {
                    return _editor.Line;
                }
            }

            _context.Out.Flush();
        }

        return null;
    }

    /// <summary>Keeps a line for the up key.</summary>
    internal void Remember(string line) => _editor.Remember(line);

    /// <summary>Waits for a key.</summary>
    /// <param name="ms">Longest time to wait.</param>
    /// <returns>True when one was pressed, and when the console is to end.</returns>
    internal bool WaitKey(int ms)
    {
        long endMs = _context.Clock.NowMs + ms;
        do
        {
            int leftMs = (int)(endMs - _context.Clock.NowMs);
            if (!Fill(leftMs < 0 ? 0 : leftMs < StepMs ? leftMs : StepMs))
            {
                return true;
            }

            if (_at < _count)
            {
                _at = _count;
                return true;
            }
        }
        while (_context.Clock.NowMs < endMs);
        return false;
    }

    /// <summary>Lets time pass with the watchdog looked after; what is typed meanwhile waits.</summary>
    internal void Pause(int ms)
    {
        for (; ms > 0; ms -= StepMs)
        {
            _context.Clock.Sleep(ms < StepMs ? ms : StepMs);
            _context.Host.OnIdle();
        }
    }

    // False: the console is to end.
    private bool Fill(int budgetMs)
    {
        if (_at < _count)
        {
            return true;
        }

        _context.Host.OnIdle();
        _at = 0;
        _count = _channel.Read(_bytes, 0, _bytes.Length, budgetMs);
        if (_count > 0)
        {
            _lastInputMs = _context.Clock.NowMs;
            return true;
        }

        bool lost = _count < 0 || _context.Out.IsLost;
        _count = 0;
        return !lost && _context.Clock.NowMs - _lastInputMs < _context.Settings.Number(Setting.ConsoleMinutes) * 60000L;
    }
}
