using BinNode.Hardware.Circuits;
using BinNode.Hardware.Drawing;
using BinNode.Hardware.Module;
using BinNode.Hardware.Reference;

namespace BinNode.Hardware.Documents;

/// <summary>Every generated file of hardware/, by its path there.</summary>
public static class HardwareDocuments
{
    private const double SheetWidth = 196;
    private const double SheetHeight = 148;
    private const double ModuleWidth = 158;
    private const double ModuleHeight = 102;
    private const double HarnessWidth = 124;
    private const double HarnessHeight = 44;

    /// <summary>Makes them all.</summary>
    public static IReadOnlyDictionary<string, string> All()
    {
        Circuit reference = ReferenceBoard.Create();
        Circuit harness = Harness.Create(reference);
        Circuit module = ModuleBuild.Create();
        Catalog catalog = Catalog.Default;
        return new Dictionary<string, string>
        {
            ["reference/schematic.svg"] = SchematicSvg.Draw(reference, SheetWidth, SheetHeight),
            ["reference/binnode.kicad_sch"] = KiCadSchematic.Write(reference, catalog),
            ["reference/BinNode.kicad_sym"] = KiCadLibrary.Write(reference),
            ["reference/sym-lib-table"] = KiCadLibrary.Table,
            ["reference/netlist.csv"] = Netlist.Write(reference),
            ["reference/bom.csv"] = Bom.Write(catalog, reference, harness),
            ["reference/wiring.svg"] = SchematicSvg.Draw(harness, HarnessWidth, HarnessHeight),
            ["module/wiring.svg"] = SchematicSvg.Draw(module, ModuleWidth, ModuleHeight),
            ["module/netlist.csv"] = Netlist.Write(module),
            ["module/bom.csv"] = Bom.Write(catalog, module),
            ["PINOUT.md"] = Pinout.Write(reference, module),
            ["BEAM.md"] = BeamTable.Write(),
        };
    }

    /// <summary>The files in a folder that differ from what would be generated, each with a reason.</summary>
    public static IReadOnlyList<string> Stale(string folder) =>
    [
        .. All().Where(file => !File.Exists(Path.Combine(folder, file.Key)) || File.ReadAllText(Path.Combine(folder, file.Key)).ReplaceLineEndings("\n") != file.Value)
            .Select(file => $"hardware/{file.Key} is not what the circuit says now: run 'binnode hardware --write'."),
    ];

    /// <summary>Writes them into a folder.</summary>
    public static void Write(string folder)
    {
        foreach ((string path, string text) in All())
        {
            string file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    /// <summary>Everything that is wrong with the circuits and the boards, each a sentence with the build's name.</summary>
    public static IReadOnlyList<string> Faults() =>
    [
        .. new[] { ReferenceBoard.Create(), ModuleBuild.Create() }
            .SelectMany(circuit => Rules.CircuitRules.Check(circuit).Select(wrong => $"{circuit.Name}: {wrong}")),
        .. Rules.BoardRules.Check(new Esp32.Esp32C3()),
    ];
}
