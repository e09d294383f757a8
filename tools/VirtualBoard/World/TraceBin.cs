using System.Globalization;

namespace BinNode.VirtualBoard;

/// <summary>
/// Plays a recorded trace: CSV with the columns t (unix seconds), d_mm (0: no echo), v_mV, c_0p1C and f (flags, ignored).
/// A moment has the values of the last row at or before it; the trace is repeated when it ends.
/// </summary>
public sealed class TraceBin : IBinWorld
{
    private readonly List<Row> rows;
    private readonly long firstS;
    private readonly long lengthS;

    private TraceBin(List<Row> rows)
    {
        this.rows = rows;
        firstS = rows[0].UnixSeconds;
        long stepS = rows.Count > 1 ? rows[1].UnixSeconds - firstS : 900;
        lengthS = rows[^1].UnixSeconds - firstS + Math.Max(1, stepS);
    }

    /// <summary>Calendar time of the first row.</summary>
    public long StartUnixSeconds => firstS;

    /// <summary>Reads a trace.</summary>
    /// <exception cref="FormatException">The file is not such a trace; the message says in which line and why.</exception>
    public static TraceBin Load(string path)
    {
        string[] lines = File.ReadAllLines(path);
        if (lines.Length < 2 || lines[0].Trim() != "t,d_mm,v_mV,c_0p1C,f")
        {
            throw new FormatException($"{path}: the first line must be t,d_mm,v_mV,c_0p1C,f and rows must follow.");
        }

        List<Row> rows = new(lines.Length - 1);
        for (int i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length > 0)
            {
                rows.Add(Parse(path, i + 1, lines[i], rows.Count > 0 ? rows[^1].UnixSeconds : long.MinValue));
            }
        }

        return new TraceBin(rows);
    }

    /// <inheritdoc />
    public BinTruth At(double unixSeconds)
    {
        long offset = ((long)unixSeconds - firstS) % lengthS;
        long at = firstS + (offset < 0 ? offset + lengthS : offset);
        int low = 0;
        int high = rows.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (rows[middle].UnixSeconds <= at)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        Row row = rows[low];
        return new BinTruth { DistanceMm = row.DistanceMm, HasEcho = row.DistanceMm > 0, AirC = row.DeciC / 10.0, BatteryMv = row.BatteryMv };
    }

    private static Row Parse(string path, int line, string text, long afterS)
    {
        string[] fields = text.Split(',');
        if (fields.Length != 5
            || !long.TryParse(fields[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long t)
            || !int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out int distanceMm)
            || !int.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out int batteryMv)
            || !int.TryParse(fields[3], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int deciC))
        {
            throw new FormatException($"{path}, line {line}: expected five whole numbers, unix seconds, millimetres, millivolts, tenths of a degree and flags, and found \"{text}\".");
        }

        return t > afterS ? new Row(t, distanceMm, batteryMv, deciC) : throw new FormatException($"{path}, line {line}: the time does not increase.");
    }

    private readonly record struct Row(long UnixSeconds, int DistanceMm, int BatteryMv, int DeciC);
}
