using BinNode.Contracts;

namespace BinNode.Portable.Tests.Console;

/// <summary>A terminal whose user has typed everything in advance. What the console writes is kept.</summary>
public class ScriptChannel : IByteChannel
{
    private readonly TestClock _clock;
    private readonly string _typed;
    private byte[] _output = new byte[1024];
    private int _at;
    private int _written;

    public ScriptChannel(TestClock clock, string typed)
    {
        _clock = clock;
        _typed = typed;
    }

    /// <summary>After so many bytes of input the cable is pulled; negative: it stays.</summary>
    public int PullAfter = -1;

    /// <summary>Most bytes handed over at once.</summary>
    public int AtOnce = 64;

    public string Output
    {
        get
        {
            char[] text = new char[_written];
            for (int i = 0; i < _written; i++)
            {
                text[i] = (char)_output[i];
            }

            return new string(text);
        }
    }

    public void Open(int baud)
    {
    }

    public int Read(byte[] into, int offset, int count, int budgetMs)
    {
        if (PullAfter >= 0 && _at >= PullAfter)
        {
            return -1;
        }

        int read = 0;
        for (; read < count && read < AtOnce && _at < _typed.Length && (PullAfter < 0 || _at < PullAfter); read++)
        {
            into[offset + read] = (byte)_typed[_at];
            _at++;
        }

        _clock.NowMs += read > 0 ? 1 : budgetMs;
        return read;
    }

    public int Write(byte[] from, int offset, int count)
    {
        if (_written + count > _output.Length)
        {
            byte[] more = new byte[2 * (_written + count)];
            System.Array.Copy(_output, 0, more, 0, _written);
            _output = more;
        }

        System.Array.Copy(from, offset, _output, _written, count);
        _written += count;
        return count;
    }

    public void Close()
    {
    }
}
