using BinNode.Contracts;

namespace BinNode.Core.Console;

/// <summary>
/// What the console writes. A command writes fields, which people see as a list and programs as one line of name=value separated by
/// tabs, and sentences, which only people see. The shell ends every answer: in machine mode the last field is "ok" or "error=why".
/// </summary>
public sealed class ConsoleOutput
{
    private const int NameWidth = 20;

    private readonly IByteChannel _channel;
    private readonly byte[] _buffer = new byte[96];
    private int _count;

    /// <summary>Makes an output.</summary>
    public ConsoleOutput(IByteChannel channel)
    {
        _channel = channel;
    }

    /// <summary>True in machine mode: one line an answer, no echo, no sentences.</summary>
    public bool IsMachine { get; set; }

    /// <summary>True when the port is lost.</summary>
    public bool IsLost { get; private set; }

    /// <summary>One fact.</summary>
    /// <param name="name">Name in lower case without spaces.</param>
    /// <param name="value">Its value; anything but printable ASCII comes out as '?'.</param>
    public void Field(string name, string value)
    {
        Write(name);
        if (IsMachine)
        {
            Write('=');
            Write(value);
            Write('\t');
            return;
        }

        Pad(NameWidth - name.Length);
        Write(' ');
        Write(value);
        NewLine();
    }

    /// <summary>One number.</summary>
    public void Field(string name, int value) => Field(name, value.ToString());

    /// <summary>One number with its unit, which a program knows from the name.</summary>
    public void Field(string name, int value, string unit) => Field(name, IsMachine ? value.ToString() : value.ToString() + " " + unit);

    /// <summary>A sentence for people.</summary>
    public void Say(string sentence)
    {
        if (!IsMachine)
        {
            Write(sentence);
            NewLine();
        }
    }

    /// <summary>A question, or a part of a line, for people.</summary>
    public void Prompt(string text)
    {
        if (!IsMachine)
        {
            Write(text);
        }

        Flush();
    }

    /// <summary>A tenth of something, such as 21.5 for 215.</summary>
    public static string Tenths(int value)
    {
        int size = value < 0 ? -value : value;
        return (value < 0 ? "-" : "") + (size / 10).ToString() + "." + (size % 10).ToString();
    }

    /// <summary>Sends what is waiting.</summary>
    public void Flush()
    {
        if (_count > 0 && _channel.Write(_buffer, 0, _count) < 0)
        {
            IsLost = true;
        }

        _count = 0;
    }

    /// <summary>Ends an answer.</summary>
    /// <param name="error">Null when the command did what was asked, otherwise the sentence that says why not.</param>
    internal void End(string error)
    {
        if (error != null)
        {
            Write(IsMachine ? "error=" : "Not done: ");
            Write(error);
            NewLine();
        }
        else if (IsMachine)
        {
            Write("ok");
            NewLine();
        }

        Flush();
    }

    /// <summary>Ends the line.</summary>
    internal void NewLine()
    {
        Put((byte)'\r');
        Put((byte)'\n');
    }

    /// <summary>Text as it is.</summary>
    internal void Write(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            Write(text[i]);
        }
    }

    /// <summary>One character as it is.</summary>
    internal void Write(char c) => Put(c == '\b' || c == '\t' || (c >= ' ' && c <= '~') ? (byte)c : (byte)'?');

    private void Pad(int count)
    {
        for (; count > 0; count--)
        {
            Write(' ');
        }
    }

    private void Put(byte value)
    {
        if (_count == _buffer.Length)
        {
            Flush();
        }

        _buffer[_count] = value;
        _count++;
    }
}
