namespace BinNode.Core.Console;

/// <summary>
/// One line being typed: printable ASCII, backspace, cursor keys, Home and End (ANSI sequences), Ctrl-U, Ctrl-C and a short history.
/// Carriage return, line feed or both end a line. Anything else is ignored. Takes bytes one at a time and never blocks.
/// </summary>
internal sealed class LineEditor
{
    /// <summary>Longest line in characters; what is typed beyond it is dropped, and the line is refused.</summary>
    internal const int MaxLine = 200;

    private const int HistorySize = 4;

    private readonly char[] _line = new char[MaxLine];
    private readonly string[] _history = new string[HistorySize];
    private readonly ConsoleOutput _output;
    private int _length;
    private int _cursor;
    private int _recalled = -1;
    private int _escape;
    private bool _afterReturn;
    private bool _hidden;

    internal LineEditor(ConsoleOutput output)
    {
        _output = output;
    }

    /// <summary>True when more was typed than a line holds.</summary>
    internal bool IsTooLong { get; private set; }

    /// <summary>The line as it stands.</summary>
    internal string Line => new string(_line, 0, _length);

    /// <summary>Begins a new line.</summary>
    /// <param name="hidden">True for a password: no echo, no history.</param>
    internal void Begin(bool hidden)
    {
        _hidden = hidden;
        _length = 0;
        _cursor = 0;
        _recalled = -1;
        IsTooLong = false;
    }

    /// <summary>Keeps a line for the up key.</summary>
    internal void Remember(string line)
    {
        if (line.Length == 0 || (_history[0] != null && line == _history[0]))
        {
            return;
        }

        for (int i = HistorySize - 1; i > 0; i--)
        {
            _history[i] = _history[i - 1];
        }

        _history[0] = line;
    }

    /// <summary>Takes one byte.</summary>
    /// <returns>True when it ended the line.</returns>
    internal bool Take(byte value)
    {
        bool wasReturn = _afterReturn;
        _afterReturn = value == '\r';
        if (value == '\r' || value == '\n')
        {
            _escape = 0;
            return EndLine(value, wasReturn);
        }

        if (_escape > 0)
        {
            TakeEscape(value);
        }
        else if (value >= ' ' && value <= '~')
        {
            Insert((char)value);
        }
        else
        {
            TakeControl(value);
        }

        return false;
    }

    private bool EndLine(byte value, bool wasReturn)
    {
        if (value == '\n' && wasReturn)
        {
            return false;
        }

        if (!_output.IsMachine)
        {
            _output.NewLine();
        }

        return true;
    }

    private void TakeControl(byte value)
    {
        switch (value)
        {
            case 0x1B:
                _escape = 1;
                break;
            case 0x08:
            case 0x7F:
                Erase();
                break;
            case 0x03:
            case 0x15:
                Replace("");
                IsTooLong = false;
                break;
            case 0x09:
                Complete();
                break;
        }
    }

    // ESC [ and a letter. Parameters, as in ESC [ 1 ~, are passed over.
    private void TakeEscape(byte value)
    {
        if (_escape == 1)
        {
            _escape = value == '[' || value == 'O' ? 2 : 0;
            return;
        }

        if ((value >= '0' && value <= '9') || value == ';')
        {
            return;
        }

        _escape = 0;
        switch ((char)value)
        {
            case 'A': Recall(_recalled + 1); break;
            case 'B': Recall(_recalled - 1); break;
            case 'C': MoveTo(_cursor + 1); break;
            case 'D': MoveTo(_cursor - 1); break;
            case 'H': MoveTo(0); break;
            case 'F': MoveTo(_length); break;
        }
    }

    private void Insert(char c)
    {
        if (_length == MaxLine)
        {
            IsTooLong = true;
            return;
        }

        for (int i = _length; i > _cursor; i--)
        {
            _line[i] = _line[i - 1];
        }

        _line[_cursor] = c;
        _length++;
        _cursor++;
        Echo(c);
        EchoTail(0);
    }

    private void Erase()
    {
        if (_cursor == 0)
        {
            return;
        }

        _cursor--;
        _length--;
        for (int i = _cursor; i < _length; i++)
        {
            _line[i] = _line[i + 1];
        }

        Echo('\b');
        EchoTail(1);
    }

    private void MoveTo(int place)
    {
        for (; _cursor > place && _cursor > 0; _cursor--)
        {
            Echo('\b');
        }

        for (; _cursor < place && _cursor < _length; _cursor++)
        {
            Echo(_line[_cursor]);
        }
    }

    private void Recall(int place)
    {
        if (_hidden || place < -1 || place >= HistorySize || (place >= 0 && _history[place] == null))
        {
            return;
        }

        Replace(place < 0 ? "" : _history[place]);
        _recalled = place;
    }

    private void Complete()
    {
        string rest = _hidden || _cursor != _length ? "" : CommandTable.Complete(Line);
        for (int i = 0; i < rest.Length; i++)
        {
            Insert(rest[i]);
        }
    }

    private void Replace(string text)
    {
        MoveTo(_length);
        while (_length > 0)
        {
            Erase();
        }

        for (int i = 0; i < text.Length; i++)
        {
            Insert(text[i]);
        }
    }

    // Draws what stands behind the cursor anew, blanks what was erased, and comes back.
    private void EchoTail(int blanks)
    {
        for (int i = _cursor; i < _length; i++)
        {
            Echo(_line[i]);
        }

        for (int i = 0; i < blanks; i++)
        {
            Echo(' ');
        }

        for (int i = _length + blanks - _cursor; i > 0; i--)
        {
            Echo('\b');
        }
    }

    private void Echo(char c)
    {
        if (!_hidden && !_output.IsMachine)
        {
            _output.Write(c);
        }
    }
}
