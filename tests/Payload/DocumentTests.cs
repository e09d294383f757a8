using System;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BinNode.Core.Payload;
using BinNode.Decoding;
using BinNode.Tools.Payload;
using BinNode.Tools.Payload.Bench;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Payload.Tests;

/// <summary>PAYLOAD.md and MQTT.md say what the code does.</summary>
[TestClass]
public sealed partial class DocumentTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(Repository.Read("tools", "decoders", "message.schema.json"))!["$defs"]!.AsObject();

    [TestMethod]
    [DataRow("4.1", "status")]
    [DataRow("4.2", "diagnostics")]
    [DataRow("4.3", "event")]
    [DataRow("4.4", "answer")]
    [DataRow("4.5", "command")]
    [DataRow("4.6", "confirmation")]
    public void TheFieldsAreThoseOfTheDecoderInTheirOrder(string section, string type)
    {
        Vector vector = Vector.Messages.First(v => (string)v.Decoded!["type"]! == type && v.Key is null);
        string[] decoded = [.. JsonNode.Parse(PayloadDecoder.Decode(vector.Message).Message!.ToJson())!.AsObject().Select(pair => pair.Key)];
        string[] written = [.. PayloadDocument.Table(section, "field").Select(row => row[0])];
        CollectionAssert.AreEqual(written, decoded.Where(name => name is not ("version" or "type" or "seal" or "number" or "epoch" or "seconds" or "time")).ToArray());
    }

    [TestMethod]
    [DataRow("4.1", "status")]
    [DataRow("4.2", "diagnostics")]
    [DataRow("4.3", "event")]
    [DataRow("4.4", "answer")]
    [DataRow("4.5", "command")]
    public void TheChoicesAreThoseOfTheSchemaInTheirOrder(string section, string type)
    {
        foreach (string[] row in PayloadDocument.Table(section, "field").Where(row => row[1] == "choice" && row[0] != "state"))
        {
            string[] words = [.. Choice().Matches(row[2]).Select(match => match.Groups[1].Value)];
            Assert.AreEqual($"^({string.Join('|', words)}|other_[0-9]{{1,3}})$", (string)Schema[type]!["properties"]![row[0]]!["pattern"]!);
        }
    }

    [TestMethod]
    public void TheRowsOfTheDistributionAreTheEncoders()
    {
        int[] written = [.. PayloadDocument.Table("2.4", "row").SelectMany(row => row.Skip(1)).Select(cell => int.Parse(cell, CultureInfo.InvariantCulture))];
        ushort[] table = (ushort[])typeof(ReadingsEncoder).Assembly.GetType("BinNode.Core.Payload.ScaleRows")!.GetField("Cumulative", BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!;
        CollectionAssert.AreEqual(table.Select(value => (int)value).ToArray(), written);
    }

    [TestMethod]
    public void TheLimitsAreTheEncoders()
    {
        string limits = string.Join('\n', PayloadDocument.Section("3. Limits"));
        StringAssert.Contains(limits, $"| readings in a message | {ReadingsEncoder.MaxReadings} |");
        StringAssert.Contains(limits, $"; {ReadingsEncoder.LeastBudgetBytes} bytes hold any one reading");
        StringAssert.Contains(limits, $"; {ReadingsEncoder.DefaultBudgetBytes} unless told otherwise");
        StringAssert.Contains(limits, string.Create(CultureInfo.InvariantCulture, $"at most {PayloadDecoder.MostBytes:N0} bytes; those of section 4 are at most {MessageEncoder.MostBytes} |"));
        StringAssert.Contains(limits, string.Create(CultureInfo.InvariantCulture, $"| memory of a decoder | {PayloadDecoder.MostMemoryBytes:N0} bytes"));
    }

    [TestMethod]
    public void TheSizesAreThoseOfTheBenchmark()
    {
        string[] measured = [.. FormatTable.Measure(Samples.Trace()).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Name}|{row.One:0.00}|{row.TwentyFour:0.00}|{row.NinetySix:0.00}"))];
        CollectionAssert.AreEqual(measured, PayloadDocument.Table("7. Sizes", "format").Select(row => string.Join('|', row)).ToArray());
    }

    [TestMethod]
    public void TheExampleOfTheDecodedFormIsADecodedMessage()
    {
        string json = Repository.Read("firmware", "MQTT.md").Split("```json\n")[1].Split("\n```")[0];
        Assert.AreEqual(json, PayloadDecoder.Decode(Convert.FromHexString(PayloadDocument.Example("5.1"))).Message!.ToJson());
    }

    [GeneratedRegex(@"\d+ ([a-z_]+)")]
    private static partial Regex Choice();
}
