using BinNode.Core.Readings;

namespace BinNode.Core.Payload;

/// <summary>The grid of planned times of one message: slots of a fixed length, and where in the day they lie.</summary>
internal sealed class SlotGrid
{
    private uint anchorSeconds;

    /// <summary>Length of a slot in seconds.</summary>
    public int SlotS;

    /// <summary>Seconds by which the grid is shifted, 0 to SlotS - 1.</summary>
    public int PhaseS;

    /// <summary>True when the first slot lies before the base of the calendar.</summary>
    public bool BeforeBase;

    /// <summary>Number of the first slot from the base, or, before it, slots back from the one before the base.</summary>
    public uint First;

    /// <summary>Lays the grid through the readings: on the calendar's own grid when they lie there, else through the first or the last of them, whichever fits more.</summary>
    public void Lay(Reading[] readings, int start, int count, int slotS)
    {
        SlotS = slotS;
        uint first = readings[start].Seconds;
        long origin = readings[start].Epoch == 0 ? PayloadLayout.Base2025 : 0L;
        int misses = Try(readings, start, count, origin, 0);
        if (misses == 0)
        {
            return;
        }

        int firstPhase = Into(-origin + first, slotS);
        int lastPhase = Into(-origin + readings[start + count - 1].Seconds, slotS);
        int firstMisses = Try(readings, start, count, origin, firstPhase);
        int lastMisses = Try(readings, start, count, origin, lastPhase);
        if (firstMisses <= lastMisses || misses <= lastMisses)
        {
            Anchor(first, origin, firstMisses < misses ? firstPhase : 0);
        }
    }

    /// <summary>The slot of a time, counted from the first.</summary>
    public int SlotOf(uint seconds)
    {
        int since = (int)(seconds - anchorSeconds) + SlotS / 2;
        int slot = since / SlotS;
        return since < slot * SlotS ? slot - 1 : slot;
    }

    /// <summary>Seconds by which a time is off its slot, -SlotS / 2 to (SlotS - 1) / 2.</summary>
    public int OffsetOf(uint seconds, int slot) => (int)(long)(seconds - anchorSeconds) - slot * SlotS;

    /// <summary>True when the slot itself lies outside of the 32 bits of seconds: before the start of the clock, or after its end.</summary>
    public static bool IsBeyond(uint seconds, int offset) => offset > 0 ? seconds < (uint)offset : seconds > uint.MaxValue + (uint)offset;

    private int OffSlot(Reading[] readings, int start, int count)
    {
        int misses = 0;
        for (int i = start; i < start + count; i++)
        {
            uint seconds = readings[i].Seconds;
            int offset = OffsetOf(seconds, SlotOf(seconds));
            misses += offset > PayloadLayout.OnSlotS || offset < -PayloadLayout.OnSlotS ? 1 : 0;
        }

        return misses;
    }

    private int Try(Reading[] readings, int start, int count, long origin, int phaseS)
    {
        Anchor(readings[start].Seconds, origin, phaseS);
        return OffSlot(readings, start, count);
    }

    // The first slot is the one nearest to the first reading.
    private void Anchor(uint seconds, long origin, int phaseS)
    {
        long sinceOrigin = -origin + seconds - phaseS;
        int into = Into(sinceOrigin, SlotS);
        int back = into < (SlotS + 1) / 2 ? into : into - SlotS;
        long gridSeconds = sinceOrigin - back;
        if (gridSeconds < 0 && origin == 0)
        {
            back -= SlotS; // a clock that is not set has no slot before its start
            gridSeconds += SlotS;
        }

        PhaseS = phaseS;
        anchorSeconds = (uint)(seconds - back);
        BeforeBase = gridSeconds < 0;
        First = (uint)(BeforeBase ? -1 - gridSeconds / SlotS : gridSeconds / SlotS);
    }

    private static int Into(long seconds, int slotS)
    {
        int into = (int)(seconds % slotS);
        return into < 0 ? into + slotS : into;
    }
}
