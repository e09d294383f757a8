using System;
using System.IO;
using System.Linq;
using BinNode.Core.Readings;
using BinNode.Decoding;
using BinNode.Tools.Payload;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Payload.Tests;

/// <summary>Traces as people and spreadsheets write them, and back.</summary>
[TestClass]
public sealed class TraceCsvTests
{
    private static readonly string Plain = $"{TraceCsv.Header}\n1748736000,1336,4038,98,0\n1748736900,0,4046,-93,1\n";

    [TestMethod]
    public void EveryFlagAndEveryEmptyCellSurvives()
    {
        string[] rows = [.. Enumerable.Range(0, 16).Select(f => $"{1748736000 + f * 900},{(f % 2 == 1 ? 0 : 700 + f)},{(f == 3 ? "" : 3700 - f)},{(f == 9 ? "" : f - 8)},{f}")];
        Reading[] readings = TraceCsv.Read(new StringReader($"{TraceCsv.Header}\n{string.Join('\n', rows)}"));
        foreach (int batch in new[] { 1, 3, 16, 1000 })
        {
            CollectionAssert.AreEqual(rows, Rows(readings, batch, Resolution.Fine));
        }
    }

    [TestMethod]
    public void TheGivenTraceComesBack()
    {
        string[] lines = [.. Repository.Read("tests", "Vectors", "bin_typical_15min.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r'))];
        string[] rows = Rows(Samples.Trace(), 24, Resolution.Fine);
        Assert.HasCount(lines.Length, rows);
        for (int i = 0; i < lines.Length; i++)
        {
            string[] sent = lines[i].Split(',', 2);
            string[] received = rows[i].Split(',', 2);
            Assert.AreEqual(sent[1], received[1]);
            Assert.IsLessThanOrEqualTo(30, Math.Abs(long.Parse(sent[0]) - long.Parse(received[0])));
        }
    }

    [TestMethod]
    [DataRow("byte order mark")]
    [DataRow("carriage returns")]
    [DataRow("quotes")]
    [DataRow("semicolons")]
    [DataRow("tabs")]
    [DataRow("spaces")]
    [DataRow("blank lines")]
    [DataRow("capitals")]
    [DataRow("empty distance")]
    [DataRow("columns in another order, and more")]
    public void ATraceIsReadHoweverItIsWritten(string how)
    {
        string text = how switch
        {
            "byte order mark" => "\uFEFF" + Plain,
            "carriage returns" => Plain.Replace("\n", "\r\n"),
            "quotes" => "\"" + Plain.TrimEnd().Replace(",", "\",\"").Replace("\n", "\"\n\"") + "\"",
            "semicolons" => Plain.Replace(',', ';'),
            "tabs" => Plain.Replace(',', '\t'),
            "spaces" => Plain.Replace(",", " , "),
            "blank lines" => Plain.Replace("\n", "\n\n"),
            "capitals" => Plain.Replace(TraceCsv.Header, TraceCsv.Header.ToUpperInvariant()),
            "empty distance" => Plain.Replace(",0,4046", ",,4046"),
            _ => "f,note,c_0p1C,v_mV,d_mm,t\n0,a,98,4038,1336,1748736000\n1,b,-93,4046,0,1748736900\n",
        };
        CollectionAssert.AreEqual(TraceCsv.Read(new StringReader(Plain)), TraceCsv.Read(new StringReader(text)));
    }

    [TestMethod]
    [DataRow("", "The trace has no readings: it needs the line t,d_mm,v_mV,c_0p1C,f and at least one row below it.")]
    [DataRow("t,d_mm,v_mV,c_0p1C\n", "Line 1: the column f is missing; the first line must be t,d_mm,v_mV,c_0p1C,f.")]
    [DataRow("t,d_mm,v_mV,c_0p1C,f\n\n1,2,3,4\n", "Line 3: the column f is missing.")]
    [DataRow("t,d_mm,v_mV,c_0p1C,f\n1,16384,3,4,0\n", "Line 2: d_mm is \"16384\", and must be a whole number from 0 to 16383.")]
    [DataRow("t,d_mm,v_mV,c_0p1C,f\n1,,3,4,0\n", "Line 2: d_mm is \"\", and must be a whole number from 0 to 16383.")]
    [DataRow("t,d_mm,v_mV,c_0p1C,f\n1,2,3,-401,0\n", "Line 2: c_0p1C is \"-401\", and must be a whole number from -400 to 1250.")]
    [DataRow("t,d_mm,v_mV,c_0p1C,f\n1,2,3,4,16\n", "Line 2: f is \"16\", and must be a whole number from 0 to 15.")]
    [DataRow("t,d_mm,v_mV,c_0p1C,f\n1,2,3,4,1\n", "Line 2: flag 1 says that there was no echo, and the distance is 2; without an echo it must be 0.")]
    [DataRow("t,d_mm,v_mV,c_0p1C,f\n1.5,2,3,4,0\n", "Line 2: t is \"1.5\", and must be a whole number from 0 to 4294967295.")]
    public void AWrongTraceIsRefusedWithItsLine(string text, string reason)
    {
        Assert.AreEqual(reason, Assert.ThrowsExactly<TraceFormatException>(() => TraceCsv.Read(new StringReader(text))).Message);
    }

    private static string[] Rows(Reading[] readings, int batch, Resolution resolution) =>
        [.. TracePacker.Pack(readings, batch, resolution).SelectMany(message => ((ReadingsMessage)PayloadDecoder.Decode(message).Message!).Readings).Select(TraceCsv.Row)];
}
