using BinNode.Core.Readings;

namespace BinNode.Core.Payload;

/// <summary>The part of a message of readings before the readings: resolution, options, epoch, grid, first slot, first sequence.</summary>
internal static class ReadingsPreamble
{
    /// <summary>Writes it.</summary>
    public static void Write(RangeEncoder code, SlotGrid grid, Reading[] readings, int start, int count, ReadingsHeader header)
    {
        PutResolution(code, header);
        bool options = header.HasNextSession || header.HasNow;
        if (code.Bit(PayloadLayout.Seldom, options))
        {
            code.Raw((header.HasNextSession ? 1u : 0u) | (header.HasNow ? 2u : 0u), 2);
        }

        int epoch = readings[start].Epoch;
        if (code.Bit(PayloadLayout.Seldom, epoch != 0))
        {
            code.Raw((uint)epoch, 16);
        }

        PutGrid(code, grid, epoch);
        code.Number(readings[start].Sequence, PayloadLayout.SequenceWidth);
        uint last = readings[start + count - 1].Seconds;
        if (header.HasNextSession)
        {
            code.Signed((int)(long)(header.NextSessionSeconds - last), PayloadLayout.SecondsWidth);
        }

        if (header.HasNow)
        {
            code.Signed((int)(long)(header.NowSeconds - last), PayloadLayout.SecondsWidth);
        }
    }

    /// <summary>Width of the number of the first slot, in bits.</summary>
    public static int FirstWidth(int epoch, int slotS) => Column.BitLength((int)((epoch == 0 ? PayloadLayout.CalendarReachS : PayloadLayout.EpochReachS) / (uint)slotS));

    private static void PutResolution(RangeEncoder code, ReadingsHeader header)
    {
        if (code.Bit(PayloadLayout.Seldom, !header.IsFine) && code.Bit(PayloadLayout.Half, !header.IsCoarse))
        {
            code.Raw((uint)header.DistanceStepHalfMm, 8);
            code.Raw((uint)header.BatteryStepMv, 8);
            code.Raw((uint)header.TemperatureStepDeciC, 8);
        }
    }

    private static void PutGrid(RangeEncoder code, SlotGrid grid, int epoch)
    {
        if (code.Bit(PayloadLayout.Quarter, grid.SlotS != PayloadLayout.DefaultSlotS))
        {
            int index = SlotTable.IndexOf(grid.SlotS);
            code.Raw((uint)index, 4);
            if (index == SlotTable.Other)
            {
                code.Raw((uint)grid.SlotS, PayloadLayout.SlotBits);
            }
        }

        if (code.Bit(PayloadLayout.Seldom, grid.PhaseS != 0))
        {
            code.Raw((uint)grid.PhaseS, Column.BitLength(grid.SlotS - 1));
        }

        if (epoch == 0)
        {
            code.Bit(PayloadLayout.Rare, grid.BeforeBase);
        }

        code.Number(grid.First, FirstWidth(epoch, grid.SlotS));
    }
}
