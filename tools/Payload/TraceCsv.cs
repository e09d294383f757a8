using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using BinNode.Core.Readings;
using BinNode.Decoding;
using ReadingEvents = BinNode.Core.Readings.ReadingEvents;
using ReadingState = BinNode.Core.Readings.ReadingState;

namespace BinNode.Tools.Payload;

/// <summary>
/// The trace format: columns t (unix seconds), d_mm (0 when there was no echo), v_mV, c_0p1C and
/// f (1 no echo, 2 low confidence, 4 emptied, 8 low battery), in any order, named by the first line. Read as spreadsheets write it, too:
/// with a byte order mark, quotes, semicolons or tabs.
/// </summary>
public static class TraceCsv
{
    /// <summary>The first line of a trace.</summary>
    public const string Header = "t,d_mm,v_mV,c_0p1C,f";

    private const int NoEcho = 1;
    private const int LowConfidence = 2;
    private const int Emptied = 4;
    private const int LowBattery = 8;

    private static readonly string[] Names = Header.Split(',');

    /// <summary>Reads a trace; sequences count from <paramref name="firstSequence"/>.</summary>
    /// <exception cref="TraceFormatException">A line is not sound; the sentence names it.</exception>
    public static Reading[] Read(TextReader from, uint firstSequence = 1)
    {
        List<Reading> readings = [];
        int[]? order = null;
        int lineNumber = 0;
        char separator = ',';
        while (from.ReadLine() is string line)
        {
            lineNumber++;
            if (line.Trim().Length == 0)
            {
                continue;
            }

            separator = order is not null ? separator : line.Contains(';') ? ';' : line.Contains('\t') ? '\t' : ',';
            string[] cells = [.. line.Split(separator).Select(cell => cell.Trim('\uFEFF', ' ', '"', '\t', '\r'))];
            if (order is null)
            {
                order = Order(cells, lineNumber);
                continue;
            }

            readings.Add(Row(cells, order, lineNumber, (uint)(firstSequence + readings.Count)));
        }

        if (readings.Count == 0)
        {
            throw new TraceFormatException($"The trace has no readings: it needs the line {Header} and at least one row below it.");
        }

        return [.. readings];
    }

    /// <summary>Writes one row without its end of line.</summary>
    public static string Row(DecodedReading reading)
    {
        int flags = (reading.DistanceMm is null ? NoEcho : 0)
            | (reading.State == Decoding.ReadingState.Unstable || reading.Events.HasFlag(Decoding.ReadingEvents.Doubtful) ? LowConfidence : 0)
            | (reading.Events.HasFlag(Decoding.ReadingEvents.Emptied) ? Emptied : 0)
            | (reading.Events.HasFlag(Decoding.ReadingEvents.LowBattery) ? LowBattery : 0);
        return string.Create(CultureInfo.InvariantCulture, $"{reading.Seconds},{reading.DistanceMm ?? 0},{reading.BatteryMv},{reading.TemperatureDeciC},{flags}");
    }

    private static int[] Order(string[] cells, int lineNumber)
    {
        int[] order = new int[Names.Length];
        for (int i = 0; i < Names.Length; i++)
        {
            string name = Names[i];
            order[i] = Array.FindIndex(cells, cell => string.Equals(cell, name, StringComparison.OrdinalIgnoreCase));
            if (order[i] < 0)
            {
                throw new TraceFormatException($"Line {lineNumber}: the column {name} is missing; the first line must be {Header}.");
            }
        }

        return order;
    }

    private static Reading Row(string[] cells, int[] order, int lineNumber, uint sequence)
    {
        long seconds = Cell(cells, order, 0, 0, uint.MaxValue, lineNumber);
        int flags = (int)Cell(cells, order, 4, 0, 15, lineNumber);
        bool noEcho = (flags & NoEcho) != 0;
        long distance = Cell(cells, order, 1, 0, 16383, lineNumber, noEcho);
        bool doubt = (flags & LowConfidence) != 0;
        if (noEcho && distance != 0)
        {
            throw new TraceFormatException($"Line {lineNumber}: flag 1 says that there was no echo, and the distance is {distance}; without an echo it must be 0.");
        }

        return new Reading
        {
            Sequence = sequence,
            Seconds = (uint)seconds,
            State = noEcho ? ReadingState.NoEcho : doubt ? ReadingState.Unstable : ReadingState.Ok,
            DistanceMm = (ushort)distance,
            HasBattery = !IsEmpty(cells, order, 2),
            BatteryMv = (ushort)Cell(cells, order, 2, 0, 16383, lineNumber, true),
            HasTemperature = !IsEmpty(cells, order, 3),
            TemperatureDeciC = (short)Cell(cells, order, 3, -400, 1250, lineNumber, true),
            Events = ((flags & Emptied) != 0 ? ReadingEvents.Emptied : 0) | ((flags & LowBattery) != 0 ? ReadingEvents.LowBattery : 0) | (noEcho && doubt ? ReadingEvents.Doubtful : 0),
        };
    }

    private static bool IsEmpty(string[] cells, int[] order, int column) => order[column] < cells.Length && cells[order[column]].Length == 0;

    private static long Cell(string[] cells, int[] order, int column, long least, long most, int lineNumber, bool mayBeEmpty = false)
    {
        if (order[column] >= cells.Length)
        {
            throw new TraceFormatException($"Line {lineNumber}: the column {Names[column]} is missing.");
        }

        string cell = cells[order[column]];
        if (mayBeEmpty && cell.Length == 0)
        {
            return 0;
        }

        if (!long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) || value < least || value > most)
        {
            throw new TraceFormatException($"Line {lineNumber}: {Names[column]} is \"{Printable(cell)}\", and must be a whole number from {least} to {most}.");
        }

        return value;
    }

    private static string Printable(string cell)
    {
        StringBuilder text = new();
        foreach (char c in cell.Length > 20 ? cell[..20] : cell)
        {
            text.Append(c is >= ' ' and <= '~' ? c : '?');
        }

        return text.ToString();
    }
}
