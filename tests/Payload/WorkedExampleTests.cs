using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using BinNode.Core.Payload;
using BinNode.Core.Readings;
using BinNode.Tools.Payload;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Payload.Tests;

/// <summary>The examples of PAYLOAD.md: their bytes are the encoder's, and their tables are what a range decoder sees in them.</summary>
[TestClass]
public sealed partial class WorkedExampleTests
{
    private static readonly Reading First = new() { Sequence = 1, Seconds = 1748736001, DistanceMm = 1336, HasBattery = true, BatteryMv = 4038, HasTemperature = true, TemperatureDeciC = 98 };

    private static readonly Reading Second = First with { Sequence = 2, Seconds = 1748736900, DistanceMm = 1326, BatteryMv = 4046, TemperatureDeciC = 93 };

    private static readonly Reading Third = Second with { Sequence = 3, Seconds = 1748737800, State = ReadingState.NoEcho, BatteryMv = 4037 };

    [TestMethod]
    public void TheBytesAreTheEncoders()
    {
        Assert.AreEqual(Hex(TracePacker.Pack([First], 1, Resolution.Fine)[0]), PayloadDocument.Example("5.1"));
        Assert.AreEqual(Hex(TracePacker.Pack([First, Second, Third], 3, Resolution.Fine)[0]), PayloadDocument.Example("5.2"));
        EventMessage emptied = new() { Number = 9, Seconds = 1749103200, Kind = EventKind.Emptied, ReadingSequence = 407, HasBefore = true, BeforePermille = 730, HasAfter = true, AfterPermille = 20 };
        byte[] buffer = new byte[MessageEncoder.MostBytes];
        Assert.AreEqual(Hex(buffer[..new MessageEncoder(new MessageSeal()).Encode(emptied, buffer, 0)]), PayloadDocument.Example("5.3"));
    }

    [TestMethod]
    [DataRow("5.1", 12)]
    [DataRow("5.2", 18)]
    [DataRow("5.3", 20)]
    public void TheHeadingsCountTheBytes(string heading, int bytes)
    {
        Assert.AreEqual(2 * bytes, PayloadDocument.Example(heading).Length);
        Assert.IsTrue(Regex.IsMatch(PayloadDocument.Text, $"### {Regex.Escape(heading)} .*, {bytes} bytes\n"));
    }

    [TestMethod]
    public void TheTableOfTheEventIsItsBytes()
    {
        List<string[]> rows = PayloadDocument.Table("5.3", "bytes");
        Assert.AreEqual(PayloadDocument.Example("5.3"), string.Concat(rows.Select(row => row[0].Trim('`'))));
    }

    [TestMethod]
    public void TheTablesAreWhatADecoderSees()
    {
        byte[] example = Convert.FromHexString(PayloadDocument.Example("5.2"));
        ReplayDecoder code = new(example[2..^2]);
        List<string[]> rows = PayloadDocument.Table("5.1", "symbol");
        Assert.HasCount(18, rows);
        ReplayDecoder single = new(Convert.FromHexString(PayloadDocument.Example("5.1"))[1..^2]);
        foreach (string[] row in rows)
        {
            Assert.AreEqual(row[2], single.Range.ToString("x8", CultureInfo.InvariantCulture), row[0]);
            Assert.AreEqual(row[3], single.Code.ToString("x8", CultureInfo.InvariantCulture), row[0]);
            int before = single.Shifted;
            Replay(single, row);
            Assert.AreEqual(int.Parse(row[4], CultureInfo.InvariantCulture), single.Shifted - before, row[0]);
            Replay(code, row);
        }

        Assert.IsGreaterThanOrEqualTo(15, PayloadDocument.Table("5.2", "symbol").Count);
        foreach (string[] row in PayloadDocument.Table("5.2", "symbol"))
        {
            Replay(code, row);
        }

        Assert.IsGreaterThanOrEqualTo(example.Length - 4, code.Shifted + 1, "used to the end");
    }

    // Takes the symbols of a row, and compares their values and, where the row has them, the shares of the last one.
    private static void Replay(ReplayDecoder code, string[] row)
    {
        Match[] symbols = [.. Symbol().Matches(row[0]).Cast<Match>()];
        string[] values = Values().Match(row[1]).Value.Split(", ");
        Assert.HasCount(symbols.Length, values, string.Join(" | ", row));
        for (int i = 0; i < symbols.Length; i++)
        {
            int number = int.Parse(symbols[i].Groups[2].Value, CultureInfo.InvariantCulture);
            uint[] starts = symbols[i].Groups[1].Value switch
            {
                "raw(" => [.. Enumerable.Range(0, (1 << number) + 1).Select(n => (uint)n)],
                "row " => [0, .. PayloadDocument.Table("2.4", "row")[number].Skip(1).Select(cell => uint.Parse(cell, CultureInfo.InvariantCulture)), 4096],
                _ => [0, (uint)(4096 - number), 4096],
            };
            Assert.AreEqual(values[i], code.Take(starts).ToString(CultureInfo.InvariantCulture), string.Join(" | ", row));
            Assert.IsTrue(row.Length != 3 || row[2].Length == 0 || row[2] == code.Shares, $"{string.Join(" | ", row)}: {code.Shares}");
        }
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    [GeneratedRegex(@"(raw\(|bit\(|p = |row )(\d+)(?=\)|$|; symbol)")]
    private static partial Regex Symbol();

    [GeneratedRegex(@"^\d+(, \d+)*")]
    private static partial Regex Values();
}
