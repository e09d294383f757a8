using BinNode.Contracts;

namespace BinNode.Ultrasonic;

/// <summary>A sensor that answers in frames over a serial line at 9600 baud: A02YYUW, JSN-SR04T in modes 1 and 2, DYP-A01.</summary>
public sealed class SerialSensor : IRangeSensor
{
    private const int Baud = 9600;
    private const byte Request = 0x55;

    // Codes instead of a distance: nothing heard (0: DYP-A02 and A02YYUW in the open; 0xFFFD: later DYP firmware), disturbed by another sensor.
    private const int NothingHeard = 0xFFFD;
    private const int Disturbed = 0xFFFE;

    private readonly IByteChannel _line;
    private readonly ISwitch _power;
    private readonly IClock _clock;
    private readonly bool _onRequest;
    private readonly int _assumedMmPerSecond;
    private readonly FrameParser _parser = new FrameParser();
    private readonly byte[] _buffer = new byte[16];
    private readonly byte[] _request = { Request };

    /// <summary>Makes the driver; the sensor stays off and the line closed.</summary>
    /// <param name="line">The serial line.</param>
    /// <param name="power">The sensor's load switch.</param>
    /// <param name="clock">Warm-up and deadlines.</param>
    /// <param name="traits">The sensor: see <see cref="Sensors"/>.</param>
    /// <param name="onRequest">True: it measures when it is asked to (JSN-SR04T mode 2, DYP-A01 controlled); false: by itself, some times a second.</param>
    /// <param name="assumedMmPerSecond">Speed of sound that the sensor computes with, in millimetres per second; of no effect when it compensates the temperature itself.</param>
    public SerialSensor(IByteChannel line, ISwitch power, IClock clock, RangeSensorTraits traits, bool onRequest, int assumedMmPerSecond)
    {
        _line = line;
        _power = power;
        _clock = clock;
        Traits = traits;
        _onRequest = onRequest;
        _assumedMmPerSecond = assumedMmPerSecond;
    }

    /// <inheritdoc/>
    public RangeSensorTraits Traits { get; }

    /// <inheritdoc/>
    public void PowerOn()
    {
        _power.Set(true);
        _line.Open(Baud);
        _clock.Sleep(Traits.WarmUpMs);
    }

    /// <inheritdoc/>
    public RangeStatus TryMeasure(int airDeciC, int budgetMs, out int distanceMm)
    {
        distanceMm = 0;
        Drain();
        if (_onRequest && _line.Write(_request, 0, 1) < 1)
        {
            return RangeStatus.Timeout;
        }

        RangeStatus status = AwaitFrame(budgetMs);
        return status == RangeStatus.Ok ? Interpret(airDeciC, out distanceMm) : status;
    }

    /// <inheritdoc/>
    public void PowerOff()
    {
        _line.Close();
        _power.Set(false);
    }

    // What has arrived by now was measured before: of an automatic sensor a moment ago, of a requested one for a request that had timed out.
    private void Drain()
    {
        _parser.Reset();
        for (int reads = 0; reads < 32 && _line.Read(_buffer, 0, _buffer.Length, 0) > 0; reads++)
        {
        }
    }

    private RangeStatus AwaitFrame(int budgetMs)
    {
        long endMs = _clock.NowMs + budgetMs;
        bool heard = false;
        while (true)
        {
            int restMs = (int)(endMs - _clock.NowMs);
            int count = restMs > 0 ? _line.Read(_buffer, 0, _buffer.Length, restMs) : 0;
            if (count <= 0)
            {
                return heard ? RangeStatus.BadFrame : RangeStatus.Timeout;
            }

            heard = true;
            for (int i = 0; i < count; i++)
            {
                if (_parser.Push(_buffer[i]))
                {
                    return RangeStatus.Ok;
                }
            }
        }
    }

    private RangeStatus Interpret(int airDeciC, out int distanceMm)
    {
        distanceMm = 0;
        int value = _parser.Value;
        if (value == Disturbed)
        {
            return RangeStatus.BadFrame;
        }

        if (value == 0 || value == NothingHeard)
        {
            return RangeStatus.NoEcho;
        }

        distanceMm = Traits.CompensatesTemperature ? value : SoundSpeed.Correct(value, _assumedMmPerSecond, airDeciC);
        return RangeCheck.Of(distanceMm, Traits);
    }
}
