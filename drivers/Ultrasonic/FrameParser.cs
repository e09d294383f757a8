namespace BinNode.Ultrasonic;

/// <summary>
/// Finds the frames of the serial sensors in a stream of bytes: 0xFF, distance high, distance low, low byte of the sum of the three
/// (A02YYUW: DFRobot SEN0311 wiki; JSN-SR04T modes 1 and 2; DYP-A01 manual V2). Frames may arrive in any pieces, between any garbage:
/// a frame is wherever four bytes in a row add up, so a 0xFF inside a distance costs nothing.
/// </summary>
public sealed class FrameParser
{
    private const int Header = 0xFF;

    private int _first = -1;
    private int _second;
    private int _third;
    private int _count;

    /// <summary>Value of the last frame: millimetres, or one of the sensor's codes; meaningful only after <see cref="Push"/> said true.</summary>
    public int Value { get; private set; }

    /// <summary>Forgets a frame that has begun.</summary>
    public void Reset() => _count = 0;

    /// <summary>Takes a byte.</summary>
    /// <returns>True when it completes a frame with the right sum.</returns>
    public bool Push(int value)
    {
        if (_count == 3)
        {
            bool whole = ((_first + _second + _third) & 0xFF) == value;
            Value = whole ? (_second << 8) | _third : Value;
            Shift(whole, value);
            return whole;
        }

        Take(value);
        return false;
    }

    private void Take(int value)
    {
        if (_count == 0)
        {
            _first = value;
            _count = value == Header ? 1 : 0;
            return;
        }

        if (_count == 1)
        {
            _second = value;
        }
        else
        {
            _third = value;
        }

        _count++;
    }

    // After a whole frame all starts anew; after a false one the frame may begin at any of its later bytes.
    private void Shift(bool whole, int value)
    {
        int second = _second;
        int third = _third;
        _count = 0;
        if (whole)
        {
            return;
        }

        Take(second);
        Take(third);
        Take(value);
    }
}
