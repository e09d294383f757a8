using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace BinNode.Levels.Traces;

/// <summary>
/// Reads recorded traces: comma, semicolon or tab; a header names the columns (t, d_mm, v_mV, c_0p1C, f and their usual other names), without one
/// the columns come in that order; distance in millimetres, or in centimetres when the header says so; time as unix seconds, unix milliseconds or ISO 8601. A single column is the distance alone. Rows out of order are put in order.
/// </summary>
public static class TraceReader
{
    private static readonly string[] TimeNames = ["t", "time", "timestamp", "unix", "ts", "date", "datetime"];
    private static readonly string[] DistanceNames = ["d_mm", "d", "distance", "distance_mm", "mm", "range_mm", "level_mm", "d_cm", "cm", "distance_cm"];
    private static readonly string[] BatteryNames = ["v_mv", "mv", "battery_mv", "battery", "v"];
    private static readonly string[] TemperatureNames = ["c_0p1c", "temperature_decic", "temp_0p1c", "c"];
    private static readonly string[] FlagNames = ["f", "flags"];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="intervalS">Seconds between rows of a trace without times.</param>
    /// <exception cref="InvalidDataException">A row is not what the columns say; the message names the line.</exception>
    public static IReadOnlyList<TraceRow> Read(string path, int intervalS) => Parse(File.ReadLines(path), intervalS);

    /// <summary>Reads lines.</summary>
    public static IReadOnlyList<TraceRow> Parse(IEnumerable<string> lines, int intervalS)
    {
        List<TraceRow> rows = [];
        int[]? columns = null;
        char separator = ',';
        int number = 0;
        double scale = 1;
        foreach (string line in lines)
        {
            number++;
            string text = line.Trim().TrimStart('\uFEFF');
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            if (columns is null)
            {
                separator = text.Contains(';') ? ';' : text.Contains('\t') ? '\t' : ',';
                columns = Header(text.Split(separator), out bool isHeader);
                if (isHeader)
                {
                    scale = Name(text.Split(separator)[columns[1]]).EndsWith("cm", StringComparison.Ordinal) ? 10 : 1;
                    continue;
                }
            }

            rows.Add(Row(text.Split(separator), columns, number, rows.Count, intervalS, scale));
        }

        if (rows.Count == 0)
        {
            throw new InvalidDataException("The trace has no rows.");
        }

        return [.. rows.OrderBy(row => row.T)];
    }

    // "Distance (mm)" is distance_mm.
    private static string Name(string cell) =>
        string.Join('_', cell.ToLowerInvariant().Split([' ', '"', '(', ')', '[', ']', '_', '-', '/'], StringSplitOptions.RemoveEmptyEntries));

    private static int[] Header(string[] cells, out bool isHeader)
    {
        string[][] names = [TimeNames, DistanceNames, BatteryNames, TemperatureNames, FlagNames];
        int[] columns = Array.ConvertAll(names, known => Array.FindIndex(cells, cell => Array.IndexOf(known, Name(cell)) >= 0));
        isHeader = columns[1] >= 0;
        if (isHeader)
        {
            return columns;
        }

        if (!TryNumber(cells[^1], out _) && cells[^1].Trim().Length > 0)
        {
            throw new InvalidDataException("The header names no distance column; call it d_mm.");
        }

        return cells.Length == 1 ? [-1, 0, -1, -1, -1] : [0, 1, cells.Length > 2 ? 2 : -1, cells.Length > 3 ? 3 : -1, cells.Length > 4 ? 4 : -1];
    }

    private static TraceRow Row(string[] cells, int[] columns, int line, int index, int intervalS, double scale)
    {
        long t = columns[0] < 0 ? (long)index * intervalS : Time(Cell(cells, columns[0]), line);
        string distance = Cell(cells, columns[1]);
        bool silent = distance.Length == 0 || distance.Equals("nan", StringComparison.OrdinalIgnoreCase) || distance.Equals("null", StringComparison.OrdinalIgnoreCase);
        if (!TryNumber(distance, out double mm) && !silent)
        {
            throw new InvalidDataException($"Line {line}: '{distance}' is not a distance in millimetres.");
        }

        int flags = Optional(cells, columns[4]) ?? 0;
        int whole = silent || mm <= 0 || mm * scale > 60000 ? 0 : (int)Math.Round(mm * scale);
        return new TraceRow(t, whole, Optional(cells, columns[2]), Optional(cells, columns[3]), flags);
    }

    private static long Time(string text, int line)
    {
        if (TryNumber(text, out double number))
        {
            return (long)(number > 1e11 ? number / 1000 : number);
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time.ToUnixTimeSeconds()
            : throw new InvalidDataException($"Line {line}: '{text}' is neither unix seconds nor an ISO 8601 time.");
    }

    private static string Cell(string[] cells, int column) => column >= 0 && column < cells.Length ? cells[column].Trim().Trim('"') : "";

    private static int? Optional(string[] cells, int column) => TryNumber(Cell(cells, column), out double value) ? (int)Math.Round(value) : null;

    private static bool TryNumber(string text, out double value) =>
        double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}
