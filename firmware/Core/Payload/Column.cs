namespace BinNode.Core.Payload;

/// <summary>
/// What is expected of the next value of a column: a level and a trend in sixteenths of a step, and the mean size of the residuals in 256ths.
/// Encoder and decoder run it alike, so nothing of it is sent. A jump may be an outlier: what was expected before it is kept for one value.
/// </summary>
internal sealed class Column
{
    private readonly int index;
    private int level;
    private int trend;
    private int mean;
    private int seen;
    private int keptLevel;
    private int keptTrend;
    private int keptMean;

    /// <summary>Makes a column: 0 distance, 1 battery, 2 temperature.</summary>
    public Column(int index)
    {
        this.index = index;
        Scale = index == 0 ? 2 : 1;
    }

    /// <summary>Whether the value after a jump returns to what was before it.</summary>
    public readonly OddBit Returns = new OddBit();

    /// <summary>Size of a step: millimetres times 2, millivolts, tenths of a degree.</summary>
    public int Step;

    /// <summary>True when a value was coded.</summary>
    public bool Started;

    /// <summary>True when the value before was a jump.</summary>
    public bool Jumped;

    /// <summary>Bits by which the magnitudes are shifted before they are looked up. Set by <see cref="Prepare"/>.</summary>
    public int Shift;

    /// <summary>Where the row of <see cref="ScaleRows"/> begins. Set by <see cref="Prepare"/>.</summary>
    public int Row;

    /// <summary>Units of the step in a unit of the reading: 2 for the distance, that steps may be half millimetres.</summary>
    public readonly int Scale;

    /// <summary>What the next value will be, in steps.</summary>
    public int Expected => (level + trend + 8) >> 4;

    /// <summary>What the next value would have been without the jump, in steps.</summary>
    public int ExpectedBefore => (keptLevel + keptTrend + 8) >> 4;

    /// <summary>The first value is coded as its distance from here, in steps.</summary>
    public int Start => Pick(PayloadLayout.StartDistanceMm * 2, PayloadLayout.StartBatteryMv, PayloadLayout.StartTemperatureDeciC) / Step;

    /// <summary>Width of the first value, in bits.</summary>
    public int StartWidth => BitLength(Pick(8190, 2047, 511) / Step);

    /// <summary>Smallest value, in steps.</summary>
    public int Least;

    /// <summary>Largest value, in steps.</summary>
    public int Most;

    /// <summary>Number of bits up to the highest one, 0 for 0.</summary>
    public static int BitLength(int value)
    {
        int bits = 0;
        while (value != 0)
        {
            value >>= 1;
            bits++;
        }

        return bits;
    }

    /// <summary>Begins a message.</summary>
    public void Begin(int step)
    {
        Step = step;
        Started = false;
        Jumped = false;
        Returns.P = PayloadLayout.Half;
        seen = 0;
        mean = Pick(2048, 1280, 640) / step;
        Least = Pick(0, 0, PayloadLayout.MinTemperatureDeciC) / step;
        Most = Pick(PayloadLayout.MaxDistanceMm * 2, PayloadLayout.MaxBatteryMv, PayloadLayout.MaxTemperatureDeciC) / step;
    }

    /// <summary>Takes the first value.</summary>
    public void StartAt(int value)
    {
        Started = true;
        level = value << 4;
        trend = 0;
    }

    /// <summary>Forgets the jump: the value returned.</summary>
    public void Return()
    {
        level = keptLevel;
        trend = keptTrend;
        mean = keptMean;
    }

    /// <summary>Finds shift and row by the mean size of the residuals.</summary>
    public void Prepare()
    {
        int size = mean >> 4;
        Shift = 0;
        while (size >= 64)
        {
            size >>= 1;
            Shift++;
        }

        int bits = BitLength(size);
        Row = (bits < 2 ? size : 2 * (bits - 1) + ((size >> (bits - 2)) & 1)) * ScaleRows.Stride;
    }

    /// <summary>Learns from a value.</summary>
    public void Learn(int value, int magnitude)
    {
        int cap = ScaleRows.JumpAt << Shift;
        Jumped = magnitude >= cap;
        int expected = level + trend;
        if (Jumped)
        {
            keptLevel = level;
            keptTrend = trend;
            keptMean = mean;
            magnitude = cap;
            level = value << 4;
            trend = 0;
        }
        else
        {
            Follow(expected, (value << 4) - expected);
        }

        mean += ((magnitude << 8) - mean) >> Rate();
    }

    // Distance: hold the last. Battery: a quarter towards the value. Temperature: three quarters, with a trend.
    private void Follow(int expected, int error)
    {
        level = expected + (index == 0 ? error : index == 1 ? error >> 2 : (error * 3) >> 2);
        trend += index == 2 ? error >> 2 : 0;
    }

    private int Rate()
    {
        seen++;
        return seen < 3 ? 1 : seen < 6 ? 2 : seen < 13 ? 3 : 4;
    }

    private int Pick(int distance, int battery, int temperature) => index == 0 ? distance : index == 1 ? battery : temperature;
}
