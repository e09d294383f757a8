using BinNode.Energy;
using BinNode.Hardware.Circuits;
using BinNode.Hardware.Documents;
using BinNode.Hardware.Module;
using BinNode.Hardware.Reference;

namespace BinNode.Hardware.Tests;

/// <summary>The files in hardware/ are what the circuits say, and the bills of materials are complete.</summary>
[TestClass]
public sealed class DocumentTests
{
    private static readonly string Folder = Path.Combine(Root(), "hardware");

    [TestMethod]
    public void NoDocumentIsStale()
    {
        Assert.AreEqual("", string.Join('\n', HardwareDocuments.Stale(Folder)));
    }

    [TestMethod]
    public void AStaleDocumentIsNoticed()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("hardware");
        HardwareDocuments.Write(folder.FullName);
        Assert.IsEmpty(HardwareDocuments.Stale(folder.FullName));
        File.AppendAllText(Path.Combine(folder.FullName, "PINOUT.md"), "\nGPIO 4: anything\n");
        File.Delete(Path.Combine(folder.FullName, "module", "bom.csv"));
        Assert.AreEqual(
            "hardware/module/bom.csv is not what the circuit says now: run 'binnode hardware --write'.\nhardware/PINOUT.md is not what the circuit says now: run 'binnode hardware --write'.",
            string.Join('\n', HardwareDocuments.Stale(folder.FullName)));
        folder.Delete(true);
    }

    [TestMethod]
    public void TheBillsHoldEveryPartAndNothingElse()
    {
        Circuit reference = ReferenceBoard.Create();
        Check("reference/bom.csv", reference, Harness.Create(reference));
        Check("module/bom.csv", ModuleBuild.Create());

        static void Check(string file, params Circuit[] circuits)
        {
            IReadOnlyList<IReadOnlyDictionary<string, string>> rows = Csv.Read(File.ReadAllText(Path.Combine(Folder, file)), file);
            string[] listed = [.. rows.SelectMany(row => row["references"].Split(' ', StringSplitOptions.RemoveEmptyEntries)).Order()];
            string[] drawn = [.. circuits.SelectMany(circuit => circuit.Parts).Where(part => part.Key != Bom.NotBought).Select(part => part.Reference).Order()];
            CollectionAssert.AreEqual(drawn, listed, file);
            foreach (IReadOnlyDictionary<string, string> row in rows.Where(row => row["references"].Length > 0))
            {
                Assert.AreEqual(row["quantity"], row["references"].Split(' ').Length.ToString(), row["references"]);
                Assert.AreNotEqual("", row["mpn"], row["references"]);
            }
        }
    }

    [TestMethod]
    public void OnlyJumpersAndWhatIsNoPartOfTheNodeAreNotBought()
    {
        Circuit reference = ReferenceBoard.Create();
        string[] free = [.. new[] { reference, Harness.Create(reference), ModuleBuild.Create() }.SelectMany(circuit => circuit.Parts).Where(part => part.Key == Bom.NotBought).Select(part => part.Reference)];
        CollectionAssert.AreEqual(new[] { "JP1", "JP2", "JP3", "BinNode", "HLC1", "P1", "K1" }, free);
    }

    [TestMethod]
    public void EveryPartOfTheCatalogueIsUsedAndWhatIsSolderedHasAFootprint()
    {
        Circuit reference = ReferenceBoard.Create();
        Part[] parts = [.. reference.Parts, .. Harness.Create(reference).Parts, .. ModuleBuild.Create().Parts];
        foreach (CatalogPart part in Catalog.Default.All)
        {
            Assert.IsTrue(parts.Any(used => used.Key == part.Key), $"{part.Key} stands in hardware/parts.csv and no build uses it");
        }

        foreach (Part part in reference.Parts.Where(part => part.Key != Bom.NotBought))
        {
            Assert.Contains(":", Catalog.Default[part.Key].Footprint, part.Reference);
        }
    }

    [TestMethod]
    [DataRow("A,B,C,D,,x,source", "price of 'A' is 'x'")]
    [DataRow("A,B,,D,,1,source", "'A' has no mpn")]
    [DataRow("A,B,C,D,,1,source\nA,B,C,D,,1,source", "'A' stands there twice")]
    public void AWrongCatalogueIsRefused(string rows, string sentence)
    {
        FormatException wrong = Assert.ThrowsExactly<FormatException>(() => Catalog.Parse("key,manufacturer,mpn,description,footprint,price_usd,source\n" + rows, "parts.csv"));
        Assert.Contains(sentence, wrong.Message);
    }

    [TestMethod]
    public void TheBeamIs24CentimetresWideAt88()
    {
        Assert.AreEqual(236, BeamTable.RadiusMm(880, 15), 1);
    }

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "BinNodeFirmware.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
