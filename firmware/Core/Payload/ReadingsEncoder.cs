using System;
using BinNode.Core.Readings;

namespace BinNode.Core.Payload;

/// <summary>
/// Packs consecutive readings of one clock epoch into one message of PAYLOAD.md. Integers only; nothing is allocated after construction,
/// but for the 32 bytes of the tag when messages are authenticated.
/// </summary>
/// <remarks>Worst case: 36 bytes for a message besides its readings and 32 bytes a reading; a budget of 68 bytes holds any one reading.</remarks>
public sealed class ReadingsEncoder
{
    /// <summary>Bytes of a message unless the caller says otherwise: fits the publish command of every modem in drivers/Cellular, topic and header included.</summary>
    public const int DefaultBudgetBytes = 960;

    /// <summary>A budget of this many bytes holds any one reading.</summary>
    public const int LeastBudgetBytes = 68;

    /// <summary>Most readings in a message.</summary>
    public const int MaxReadings = PayloadLayout.MaxReadings;

    private readonly RangeEncoder code = new RangeEncoder();
    private readonly SlotGrid grid = new SlotGrid();
    private readonly Column distance = new Column(0);
    private readonly Column battery = new Column(1);
    private readonly Column temperature = new Column(2);
    private readonly OddBit oddAfterPlain = new OddBit();
    private readonly OddBit oddAfterOdd = new OddBit();
    private readonly MessageSeal seal;

    private bool lastOdd;
    private ReadingState state;
    private int events;
    private bool hasBattery;
    private bool hasTemperature;
    private uint sequence;
    private uint gap;
    private int slot;
    private int step;

    /// <summary>Makes an encoder.</summary>
    /// <param name="seal">How messages end: with a checksum, or with a tag.</param>
    public ReadingsEncoder(MessageSeal seal)
    {
        if (seal == null)
        {
            throw new ArgumentNullException("seal");
        }

        this.seal = seal;
    }

    /// <summary>Encodes as many readings as go together and fit, in their order.</summary>
    /// <param name="readings">Readings by rising sequence.</param>
    /// <param name="start">Index of the first.</param>
    /// <param name="count">How many there are, at least 1. At most 256 go into a message.</param>
    /// <param name="header">Slot, resolution and options.</param>
    /// <param name="into">Receives the message.</param>
    /// <param name="offset">Where the message begins.</param>
    /// <param name="budgetBytes">Longest message.</param>
    /// <param name="used">How many readings the message holds: those of the first one's epoch that fit. 0 only when the budget is below <see cref="LeastBudgetBytes"/>.</param>
    /// <returns>Length of the message in bytes; 0 when not even one reading fits.</returns>
    public int Encode(Reading[] readings, int start, int count, ReadingsHeader header, byte[] into, int offset, int budgetBytes, out int used)
    {
        Check(readings, start, count, header);
        budgetBytes = budgetBytes < into.Length - offset ? budgetBytes : into.Length - offset;
        int streamEnd = offset + budgetBytes - seal.Size;
        used = Together(readings, start, count);
        while (used > 0)
        {
            int body = used == 1 ? 1 : 2;
            code.Begin(into, offset + body, streamEnd > offset + body ? streamEnd : offset + body);
            int fitting = Write(readings, start, used, header, streamEnd);
            if (fitting == used)
            {
                into[offset] = seal.FirstByte(used == 1 ? PayloadLayout.TypeReading : PayloadLayout.TypeReadings);
                if (used > 1)
                {
                    into[offset + 1] = (byte)(used - 1);
                }

                return seal.Close(into, offset, code.End());
            }

            used = fitting; // once more with those that fit
        }

        return 0;
    }

    private static void Check(Reading[] readings, int start, int count, ReadingsHeader header)
    {
        if (count < 1 || start < 0 || start + count > readings.Length)
        {
            throw new ArgumentException("count");
        }

        if (header.SlotS < 1 || header.SlotS > PayloadLayout.MaxSlotS || Bad(header.DistanceStepHalfMm) || Bad(header.BatteryStepMv) || Bad(header.TemperatureStepDeciC))
        {
            throw new ArgumentException("header");
        }
    }

    private static bool Bad(int resolution) => resolution < 1 || resolution > 255;

    // Readings of one epoch, by rising sequence, less than 17 years apart.
    private static int Together(Reading[] readings, int start, int count)
    {
        int most = count < MaxReadings ? count : MaxReadings;
        int n = 1;
        while (n < most)
        {
            int i = start + n;
            uint seconds = readings[i].Seconds;
            uint first = readings[start].Seconds;
            uint apart = seconds > first ? seconds - first : first - seconds;
            if (readings[i].Epoch != readings[start].Epoch || readings[i].Sequence <= readings[i - 1].Sequence || apart > PayloadLayout.Reach)
            {
                break;
            }

            n++;
        }

        return n;
    }

    private int Write(Reading[] readings, int start, int count, ReadingsHeader header, int streamEnd)
    {
        grid.Lay(readings, start, count, header.SlotS);
        ReadingsPreamble.Write(code, grid, readings, start, count, header);
        Begin(header, readings[start].Sequence);
        for (int i = 0; i < count; i++)
        {
            Put(readings, start + i);
            if (code.Position >= streamEnd)
            {
                return i;
            }
        }

        return count;
    }

    private void Begin(ReadingsHeader header, uint firstSequence)
    {
        distance.Begin(header.DistanceStepHalfMm);
        battery.Begin(header.BatteryStepMv);
        temperature.Begin(header.TemperatureStepDeciC);
        oddAfterPlain.P = 128;
        oddAfterOdd.P = PayloadLayout.Half;
        lastOdd = false;
        state = ReadingState.Ok;
        events = 0;
        hasBattery = true;
        hasTemperature = true;
        sequence = firstSequence - 1;
        gap = 1;
        slot = -1;
        step = 1;
    }

    private void Put(Reading[] readings, int i)
    {
        PutAspects(readings, i);
        if (readings[i].HasDistance)
        {
            PutValue(distance, readings[i].DistanceMm);
        }

        if (hasBattery)
        {
            PutValue(battery, readings[i].BatteryMv);
        }

        if (hasTemperature)
        {
            PutValue(temperature, readings[i].TemperatureDeciC);
        }
    }

    private void PutAspects(Reading[] readings, int i)
    {
        uint seconds = readings[i].Seconds;
        int newSlot = grid.SlotOf(seconds);
        int offset = grid.OffsetOf(seconds, newSlot);
        bool ownTime = offset > PayloadLayout.OnSlotS || offset < -PayloadLayout.OnSlotS || SlotGrid.IsBeyond(seconds, offset);
        int newStep = newSlot - slot;
        uint newGap = readings[i].Sequence - sequence;
        int expectedEvents = events & ~PayloadLayout.Pulses;
        int newEvents = (int)readings[i].Events;

        bool oddState = readings[i].State != state;
        bool oddEvents = newEvents != expectedEvents;
        bool oddTime = ownTime || newStep != step;
        bool oddGap = newGap != gap;
        bool oddColumns = readings[i].HasBattery != hasBattery || readings[i].HasTemperature != hasTemperature;
        bool odd = oddState || oddEvents || oddTime || oddGap || oddColumns;
        code.Bit(lastOdd ? oddAfterOdd : oddAfterPlain, odd);
        lastOdd = odd;
        if (odd)
        {
            if (code.Bit(PayloadLayout.Half, oddState))
            {
                PutState(readings[i].State);
            }

            if (code.Bit(PayloadLayout.Quarter, oddEvents))
            {
                PutEvents(newEvents, expectedEvents);
            }

            if (code.Bit(PayloadLayout.Quarter, oddTime))
            {
                PutTime(newStep, ownTime, offset);
            }

            if (code.Bit(PayloadLayout.Seldom, oddGap))
            {
                code.Number(newGap - 1, PayloadLayout.GapWidth);
            }

            if (code.Bit(PayloadLayout.Seldom, oddColumns))
            {
                code.Raw((uint)((readings[i].HasBattery ? 1 : 0) | (readings[i].HasTemperature ? 2 : 0)), 2);
            }
        }

        state = readings[i].State;
        events = newEvents;
        hasBattery = readings[i].HasBattery;
        hasTemperature = readings[i].HasTemperature;
        sequence = readings[i].Sequence;
        gap = newGap;
        slot = newSlot;
        step = newStep;
    }

    private void PutState(ReadingState newState)
    {
        if (state != ReadingState.Ok)
        {
            if (!code.Bit(PayloadLayout.Half, newState != ReadingState.Ok))
            {
                return;
            }
        }

        code.Raw((uint)newState, 3);
    }

    private void PutEvents(int newEvents, int expectedEvents)
    {
        bool emptiedOnly = (newEvents ^ expectedEvents) == (int)ReadingEvents.Emptied;
        if (code.Bit(PayloadLayout.Half, !emptiedOnly))
        {
            code.Raw((uint)(newEvents ^ expectedEvents), 8);
        }
    }

    private void PutTime(int newStep, bool ownTime, int offset)
    {
        code.Signed(newStep, PayloadLayout.StepWidth);
        if (code.Bit(PayloadLayout.Half, ownTime))
        {
            code.Raw((uint)(offset + grid.SlotS / 2), Column.BitLength(grid.SlotS - 1));
        }
    }

    private void PutValue(Column column, int value)
    {
        int steps = Steps(column, value);
        if (!column.Started)
        {
            code.Signed(steps - column.Start, column.StartWidth);
            column.StartAt(steps);
            return;
        }

        if (column.Jumped)
        {
            bool returned = Size(steps - column.ExpectedBefore) < Size(steps - column.Expected);
            code.Bit(column.Returns, returned);
            if (returned)
            {
                column.Return();
            }
        }

        int residual = steps - column.Expected;
        int magnitude = Size(residual);
        column.Prepare();
        PutMagnitude(column, magnitude);
        if (magnitude != 0)
        {
            code.Raw(residual < 0 ? 1u : 0u, 1);
        }

        column.Learn(steps, magnitude);
    }

    // The nearest step, halves up, within the column's range.
    private static int Steps(Column column, int value)
    {
        int steps = (value * column.Scale + column.Step / 2 + 512 * column.Step) / column.Step - 512;
        return steps < column.Least ? column.Least : steps > column.Most ? column.Most : steps;
    }

    private void PutMagnitude(Column column, int magnitude)
    {
        int shift = column.Shift;
        int symbol = ScaleRows.Of(magnitude >> shift);
        int row = column.Row;
        int from = symbol == 0 ? 0 : ScaleRows.Cumulative[row + symbol - 1];
        int to = symbol == ScaleRows.Jump ? 4096 : ScaleRows.Cumulative[row + symbol];
        code.Put((uint)from, (uint)(to - from), ScaleRows.Bits);
        if (symbol == ScaleRows.Jump)
        {
            code.Number((uint)(magnitude - (ScaleRows.JumpAt << shift)), shift + 5);
        }
        else
        {
            code.Raw((uint)(magnitude - (ScaleRows.First(symbol) << shift)), ScaleRows.Width(symbol) + shift);
        }
    }

    private static int Size(int value) => value < 0 ? -value : value;
}
