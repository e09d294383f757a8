namespace BinNode.Cellular;

/// <summary>A line from the modem in a fixed buffer, read without making strings.</summary>
public sealed class AtLine
{
    /// <summary>Longest line kept. Longer ones are dropped whole: no line that the driver needs is longer than 160.</summary>
    public const int Capacity = 192;

    private readonly byte[] _bytes = new byte[Capacity];
    private int _start;
    private int _end;

    /// <summary>Length in bytes, counted beyond <see cref="Capacity"/> too.</summary>
    public int Count;

    /// <summary>True when the line did not fit.</summary>
    public bool IsTooLong => Count > Capacity;

    /// <summary>Adds a byte; beyond the capacity it is only counted.</summary>
    public void Add(byte value)
    {
        if (Count < Capacity)
        {
            _bytes[Count] = value;
        }

        if (Count <= Capacity)
        {
            Count++;
        }
    }

    /// <summary>Takes the content of another line.</summary>
    public void CopyFrom(AtLine other)
    {
        Count = other.Count;
        System.Array.Copy(other._bytes, 0, _bytes, 0, Count);
    }

    /// <summary>True when the line starts with the text. "#" stands for any digit at the start.</summary>
    public bool StartsWith(string text)
    {
        if (text == "#")
        {
            return Count > 0 && _bytes[0] >= '0' && _bytes[0] <= '9';
        }

        return Count >= text.Length && Matches(0, text);
    }

    /// <summary>True when the line is exactly the text.</summary>
    public bool Is(string text) => Count == text.Length && Matches(0, text);

    /// <summary>True when the text is anywhere in the line.</summary>
    public bool Contains(string text)
    {
        for (int at = 0; at + text.Length <= Count; at++)
        {
            if (Matches(at, text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The number in a field after the colon (the fields of +IPD follow a comma), fields being separated by commas.</summary>
    /// <param name="index">Field, 0 is the first.</param>
    /// <param name="otherwise">Result when the field is missing, quoted or no number of at most 9 digits.</param>
    public int Number(int index, int otherwise)
    {
        if (!Find(index) || _end - _start > 9 || _end == _start)
        {
            return otherwise;
        }

        int value = 0;
        for (int i = _start; i < _end; i++)
        {
            if (_bytes[i] < '0' || _bytes[i] > '9')
            {
                return otherwise;
            }

            value = value * 10 + _bytes[i] - '0';
        }

        return value;
    }

    /// <summary>Digits of a quoted field as a number, for an operator's code and for the parts of a time.</summary>
    /// <param name="index">Field, 0 is the first.</param>
    /// <param name="from">First character in the quotes.</param>
    /// <param name="count">Most characters, 1 to 9; fewer at the closing quote.</param>
    /// <returns>The number; -1 when there is none.</returns>
    public int Quoted(int index, int from, int count)
    {
        int value = -1;
        if (Find(index) && _end > _start && _bytes[_start] == '"')
        {
            int at = _start + 1 + from;
            for (int i = 0; i < count && at < _end && _bytes[at] >= '0' && _bytes[at] <= '9'; i++, at++)
            {
                value = (value < 0 ? 0 : value * 10) + _bytes[at] - '0';
            }
        }

        return value;
    }

    /// <summary>Length of a quoted field, quotes not counted; 0 when it is missing.</summary>
    public int QuotedLength(int index) => Find(index) && _end - _start > 1 && _bytes[_start] == '"' ? _end - _start - 2 : 0;

    /// <summary>A character of a quoted field; 0 when it is missing.</summary>
    public byte QuotedAt(int index, int position) => position < QuotedLength(index) ? _bytes[_start + 1 + position] : (byte)0;

    private bool Matches(int at, string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (_bytes[at + i] != text[i])
            {
                return false;
            }
        }

        return true;
    }

    private bool Find(int index)
    {
        int length = Count < Capacity ? Count : Capacity;
        _start = 0;
        while (_start < length && _bytes[_start] != ':' && _bytes[_start] != ',')
        {
            _start++;
        }

        _start++;
        while (_start < length && _bytes[_start] == ' ')
        {
            _start++;
        }

        bool quoted = false;
        for (_end = _start; _end < length; _end++)
        {
            quoted ^= _bytes[_end] == '"';
            if (_bytes[_end] == ',' && !quoted)
            {
                if (index == 0)
                {
                    return true;
                }

                index--;
                _start = _end + 1;
            }
        }

        return index == 0 && _start < length;
    }
}
