using BinNode.Core.Payload;

namespace BinNode.Decoding;

/// <summary>Decodes the part of a message of readings between its first bytes and its ending.</summary>
internal sealed class ReadingsDecoder
{
    private readonly RangeDecoder code;
    private readonly int count;
    private readonly ReadingsMessage message = new() { Type = "readings" };
    private readonly Column distance = new(0);
    private readonly Column battery = new(1);
    private readonly Column temperature = new(2);
    private readonly OddBit oddAfterPlain = new() { P = 128 };
    private readonly OddBit oddAfterOdd = new() { P = PayloadLayout.Half };

    private long originS;
    private long firstSlotS;
    private long slot = -1;
    private long step = 1;
    private long sequence;
    private long gap = 1;
    private bool lastOdd;
    private int state;
    private int events;
    private bool hasBattery = true;
    private bool hasTemperature = true;

    public ReadingsDecoder(RangeDecoder code, int count)
    {
        this.code = code;
        this.count = count;
    }

    public ReadingsMessage Decode()
    {
        uint options = Preamble();
        int nextSession = (options & 1) != 0 ? code.Signed(PayloadLayout.SecondsWidth) : 0;
        int now = (options & 2) != 0 ? code.Signed(PayloadLayout.SecondsWidth) : 0;
        DecodedReading[] readings = new DecodedReading[count];
        for (int i = 0; i < count; i++)
        {
            readings[i] = Next();
        }

        if (code.HasRest)
        {
            throw new MalformedException("The message is malformed: bytes are left over.");
        }

        uint last = readings[count - 1].Seconds;
        message.NextSessionSeconds = (options & 1) != 0 ? unchecked(last + (uint)nextSession) : null;
        message.NowSeconds = (options & 2) != 0 ? unchecked(last + (uint)now) : null;
        message.Readings = readings;
        return message;
    }

    private uint Preamble()
    {
        Resolution();
        uint options = code.Bit(PayloadLayout.Seldom) ? Nonzero(code.Raw(2), "options") : 0;
        message.Epoch = code.Bit(PayloadLayout.Seldom) ? (int)Nonzero(code.Raw(16), "epoch") : 0;
        originS = message.Epoch == 0 ? PayloadLayout.Base2025 : 0;
        Grid();
        sequence = (long)Nonzero(code.Number(PayloadLayout.SequenceWidth), "sequence") - 1;
        return options;
    }

    private void Resolution()
    {
        message.DistanceStepHalfMm = 2;
        message.BatteryStepMv = 1;
        message.TemperatureStepDeciC = 1;
        if (code.Bit(PayloadLayout.Seldom))
        {
            bool own = code.Bit(PayloadLayout.Half);
            message.DistanceStepHalfMm = own ? (int)Nonzero(code.Raw(8), "resolution") : 10;
            message.BatteryStepMv = own ? (int)Nonzero(code.Raw(8), "resolution") : 10;
            message.TemperatureStepDeciC = own ? (int)Nonzero(code.Raw(8), "resolution") : 5;
        }

        distance.Begin(message.DistanceStepHalfMm);
        battery.Begin(message.BatteryStepMv);
        temperature.Begin(message.TemperatureStepDeciC);
    }

    private void Grid()
    {
        int slotS = PayloadLayout.DefaultSlotS;
        if (code.Bit(PayloadLayout.Quarter))
        {
            int index = (int)code.Raw(4);
            slotS = index == SlotTable.Other ? (int)code.Raw(PayloadLayout.SlotBits) : SlotTable.Minutes[index] * 60;
            if (slotS < 1 || slotS > PayloadLayout.MaxSlotS)
            {
                throw new MalformedException("The message is malformed: its slot is not 1 to 86400 seconds.");
            }
        }

        message.SlotS = slotS;
        int phaseS = code.Bit(PayloadLayout.Seldom) ? (int)code.Raw(Column.BitLength(message.SlotS - 1)) : 0;
        if (phaseS >= slotS)
        {
            throw new MalformedException("The message is malformed: its grid is shifted by more than a slot.");
        }

        bool before = message.Epoch == 0 && code.Bit(PayloadLayout.Rare);
        uint reach = message.Epoch == 0 ? PayloadLayout.CalendarReachS : PayloadLayout.EpochReachS;
        long first = code.Number(Column.BitLength((int)(reach / (uint)slotS)));
        firstSlotS = originS + phaseS + (before ? -1 - first : first) * slotS;
    }

    private DecodedReading Next()
    {
        bool odd = code.Bit(lastOdd ? oddAfterOdd : oddAfterPlain);
        lastOdd = odd;
        int expectedEvents = events & ~PayloadLayout.Pulses;
        events = expectedEvents;
        long offsetS = odd ? Oddities() : 0;
        slot += step;
        sequence += gap;
        long seconds = firstSlotS + slot * message.SlotS + offsetS;
        if (seconds < 0 || seconds > uint.MaxValue || sequence > uint.MaxValue)
        {
            throw new MalformedException("The message is malformed: a time or a sequence is beyond 32 bits.");
        }

        int? distanceMm = state <= (int)ReadingState.Unstable ? (Value(distance) * distance.Step + 1) / 2 : null;
        int? batteryMv = hasBattery ? Value(battery) * battery.Step : null;
        int? temperatureDeciC = hasTemperature ? Value(temperature) * temperature.Step : null;
        return new DecodedReading((uint)sequence, message.Epoch, (uint)seconds, (ReadingState)state, (ReadingEvents)events, distanceMm, batteryMv, temperatureDeciC);
    }

    // Returns the seconds by which the reading is off its slot.
    private long Oddities()
    {
        bool any = false;
        if (Odd(PayloadLayout.Half, ref any))
        {
            State();
        }

        if (Odd(PayloadLayout.Quarter, ref any))
        {
            events ^= code.Bit(PayloadLayout.Half) ? (int)Nonzero(code.Raw(8), "events") : (int)ReadingEvents.Emptied;
        }

        long offsetS = Odd(PayloadLayout.Quarter, ref any) ? Time() : 0;
        if (Odd(PayloadLayout.Seldom, ref any))
        {
            gap = 1L + code.Number(PayloadLayout.GapWidth);
        }

        if (Odd(PayloadLayout.Seldom, ref any))
        {
            uint columns = code.Raw(2);
            hasBattery = (columns & 1) != 0;
            hasTemperature = (columns & 2) != 0;
        }

        return any ? offsetS : throw new MalformedException("The message is malformed: a reading is odd in nothing.");
    }

    private bool Odd(int probability, ref bool any)
    {
        bool odd = code.Bit(probability);
        any |= odd;
        return odd;
    }

    private void State()
    {
        int next = state != 0 && !code.Bit(PayloadLayout.Half) ? 0 : (int)Nonzero(code.Raw(3), "state");
        if (next > (int)ReadingState.SensorFault || next == state)
        {
            throw new MalformedException("The message is malformed: a reading has a state that cannot be.");
        }

        state = next;
    }

    private long Time()
    {
        step = code.Signed(PayloadLayout.StepWidth);
        if (!code.Bit(PayloadLayout.Half))
        {
            return 0;
        }

        long offset = code.Raw(Column.BitLength(message.SlotS - 1));
        if (offset >= message.SlotS)
        {
            throw new MalformedException("The message is malformed: a reading is off its slot by more than a slot.");
        }

        return offset - message.SlotS / 2;
    }

    private int Value(Column column)
    {
        long value;
        if (!column.Started)
        {
            value = column.Start + (long)code.Signed(column.StartWidth);
            CheckRange(column, value);
            column.StartAt((int)value);
            return (int)value;
        }

        if (column.Jumped && code.Bit(column.Returns))
        {
            column.Return();
        }

        column.Prepare();
        long magnitude = Magnitude(column);
        bool negative = magnitude != 0 && code.Raw(1) != 0;
        value = column.Expected + (negative ? -magnitude : magnitude);
        CheckRange(column, value);
        column.Learn((int)value, (int)magnitude);
        return (int)value;
    }

    private static void CheckRange(Column column, long value)
    {
        if (value < column.Least || value > column.Most)
        {
            throw new MalformedException("The message is malformed: a value is out of its range.");
        }
    }

    private long Magnitude(Column column)
    {
        int at = code.Peek(ScaleRows.Bits);
        int symbol = 0;
        int from = 0;
        while (symbol < ScaleRows.Jump && at >= ScaleRows.Cumulative[column.Row + symbol])
        {
            from = ScaleRows.Cumulative[column.Row + symbol];
            symbol++;
        }

        int to = symbol == ScaleRows.Jump ? 4096 : ScaleRows.Cumulative[column.Row + symbol];
        code.Take(from, to - from, ScaleRows.Bits);
        return symbol == ScaleRows.Jump
            ? ((long)ScaleRows.JumpAt << column.Shift) + code.Number(column.Shift + 5)
            : ((long)ScaleRows.First(symbol) << column.Shift) + code.Raw(ScaleRows.Width(symbol) + column.Shift);
    }

    private static uint Nonzero(uint value, string what) => value != 0 ? value : throw new MalformedException("The message is malformed: its " + what + " must not be 0.");
}
