using BinNode.Hardware.Circuits;
using BinNode.Hardware.Documents;
using BinNode.Hardware.Module;
using BinNode.Hardware.Reference;

namespace BinNode.Hardware.Tests;

/// <summary>The schematic joins what the netlist joins: read back from the drawing, wire by wire, without the code that drew it.</summary>
[TestClass]
public sealed class KiCadTests
{
    public static IEnumerable<object[]> Builds => [[ReferenceBoard.Create()], [ModuleBuild.Create()]];

    [TestMethod]
    [DynamicData(nameof(Builds))]
    public void TheDrawingJoinsWhatTheNetlistJoins(Circuit circuit)
    {
        Assert.AreEqual(string.Join('\n', Expected(circuit)), string.Join('\n', KiCadNets.Read(Drawn(circuit))));
    }

    [TestMethod]
    public void AWireThatTouchesAnotherNetIsNoticed()
    {
        Circuit circuit = ReferenceBoard.Create();
        Pin foreign = circuit.PinAt("C1.1");
        Block last = circuit.Blocks[^1];
        circuit.Add("R99", Symbols.R, "1k", "R1k", "1=TILT 2=GND", foreign.Part.X + foreign.Symbol.X - last.X, foreign.Part.Y + foreign.Symbol.Y + 2 - last.Y);
        Assert.AreNotEqual(string.Join('\n', Expected(circuit)), string.Join('\n', KiCadNets.Read(Drawn(circuit))));
    }

    [TestMethod]
    public void EveryPinThatStaysOpenIsMarkedAndNoIdentifierRepeats()
    {
        Circuit circuit = ReferenceBoard.Create();
        string text = KiCadSchematic.Write(circuit, Catalog.Default);
        Assert.HasCount(circuit.Pins.Count(pin => pin.Net == Part.Open && pin.Symbol.Role != PinRole.Unused), Expression.Parse(text).All("no_connect"));
        string[] ids = [.. System.Text.RegularExpressions.Regex.Matches(text, @"\(uuid ([0-9a-f-]+)\)").Select(match => match.Groups[1].Value)];
        Assert.HasCount(ids.Length, ids.Distinct());
    }

    private static Expression Drawn(Circuit circuit) => Expression.Parse(KiCadSchematic.Write(circuit, Catalog.Default));

    private static IEnumerable<string> Expected(Circuit circuit) => circuit.Pins
        .GroupBy(pin => pin.Net == Part.Open ? pin.ToString() : pin.Net!)
        .Select(group => string.Join(' ', group.Select(pin => $"{pin.Part.Reference}.{pin.Symbol.Number}").Order(StringComparer.Ordinal)))
        .Order(StringComparer.Ordinal);
}
