using System.Text.Json.Nodes;
using BinNode.Core.Bin;
using BinNode.Core.Readings;
using BinNode.Levels.Simulation;
using BinNode.Levels.Traces;

namespace BinNode.Levels.Tests;

/// <summary>The analysis of recorded traces.</summary>
[TestClass]
public sealed class TraceTests
{
    private static readonly string TypicalPath = Path.Combine(AppContext.BaseDirectory, "bin_typical_15min.csv");

    [TestMethod]
    public void The_emptyings_of_the_typical_trace_are_found_at_their_rows()
    {
        string[] lines = File.ReadAllLines(TypicalPath);
        long[] marked = [.. lines.Skip(1).Select(line => line.Split(',')).Where(cells => (int.Parse(cells[4]) & 4) != 0).Select(cells => long.Parse(cells[0]))];
        TraceAnalysis analysis = Analyse(TraceReader.Read(TypicalPath, 900));
        CollectionAssert.AreEqual(marked, analysis.Emptyings.Select(found => found.T).ToArray());
        Assert.IsTrue(analysis.Emptyings.All(found => found.BeforePermille > found.AfterPermille + 200 && found.AfterPermille < 100));
    }

    [TestMethod]
    public void Distances_alone_give_the_same_emptyings()
    {
        IReadOnlyList<TraceRow> rows = TraceReader.Read(TypicalPath, 900);
        TraceAnalysis full = Analyse(rows);
        TraceAnalysis bare = Analyse(TraceReader.Parse(rows.Select(row => row.DistanceMm.ToString()), 900));
        Assert.HasCount(full.Emptyings.Count, bare.Emptyings);
    }

    [TestMethod]
    public void Sleep_between_all_readings_changes_nothing()
    {
        foreach (string family in BinScenario.Families)
        {
            BinScenario bin = BinScenario.Draw(family, 77) with { IntervalS = 900, Days = 60 };
            TraceRow[] rows = [.. new BinSimulator(bin, 77).Run().Rows.Select(row => row with { T = row.T / 10 * 10 })];
            TraceGeometry geometry = TraceGeometry.Of(rows, bin.EmptyMm, bin.FullMm, bin.BlindMm, bin.CeilingMm, ContainerKind.Straight);
            TraceAnalysis awake = TraceAnalysis.Run(rows, geometry);
            TraceAnalysis asleep = TraceAnalysis.Run(rows, geometry, reload: true);
            CollectionAssert.AreEqual(awake.Emptyings.Select(found => found.KnownAt).ToArray(), asleep.Emptyings.Select(found => found.KnownAt).ToArray(), family);
            CollectionAssert.AreEqual(awake.Rows.Select(row => row.State).ToArray(), asleep.Rows.Select(row => row.State).ToArray(), family);
        }
    }

    [TestMethod]
    public void The_state_is_some_dozen_bytes()
    {
        Assert.IsLessThanOrEqualTo(96, Analyse(TraceReader.Read(TypicalPath, 900)).StateBytes);
    }

    [TestMethod]
    public void Geometry_is_inferred_near_the_truth()
    {
        for (ulong seed = 1; seed <= 20; seed++)
        {
            BinScenario bin = BinScenario.Draw("typical", seed) with { IntervalS = 1800, Days = 120 };
            SimulatedTrace trace = new BinSimulator(bin, seed).Run();
            TraceGeometry geometry = TraceGeometry.Of(trace.Rows, null, null, null, null, ContainerKind.Straight);
            Assert.IsLessThanOrEqualTo(120, Math.Abs(geometry.EmptyMm - bin.EmptyMm), $"seed {seed}");
            Assert.IsNotEmpty(geometry.Notes);
        }
    }

    [TestMethod]
    public void A_ceiling_and_a_blind_zone_are_noticed()
    {
        int[] distances = [.. Enumerable.Range(0, 300).Select(i => i % 20 == 3 ? 2500 : i % 30 == 7 ? 300 : 1500 - (i * 3))];
        TraceGeometry geometry = TraceGeometry.Of([.. distances.Select((mm, i) => new TraceRow(i * 900, mm, null, null, 0))], null, null, null, null, ContainerKind.Straight);
        Assert.AreEqual(2500, geometry.CeilingMm);
        Assert.AreEqual(300, geometry.BlindMm);
        Assert.AreEqual(300, geometry.FullMm);
        Assert.IsInRange(1450, 1510, geometry.EmptyMm);
    }

    [TestMethod]
    [DataRow("t,d_mm\n1700000000,900\n1700000900,0\n")]
    [DataRow("time;distance;battery\n2023-11-14T22:13:20Z;900;3600\n2023-11-14T22:28:20Z;;3600\n")]
    [DataRow("1700000000,900\n1700000900,nan\n")]
    [DataRow("# a comment\n\uFEFFtimestamp\tmm\n1700000000000\t900\n1700000900000\t0\n")]
    [DataRow("\"Time\",\"Distance (mm)\"\n1700000900,0\n1700000000,900\n")]
    [DataRow("t,distance_cm\n1700000000,90\n1700000900,0\n")]
    public void Usual_files_are_read(string text)
    {
        IReadOnlyList<TraceRow> rows = TraceReader.Parse(text.Split('\n'), 60);
        Assert.HasCount(2, rows);
        Assert.AreEqual(1700000000, rows[0].T);
        Assert.AreEqual(900, rows[0].DistanceMm);
        Assert.AreEqual(1700000900, rows[1].T);
        Assert.AreEqual(0, rows[1].DistanceMm);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("t,level\n1,2\n")]
    [DataRow("t,d_mm\n1700000000,nine\n")]
    [DataRow("t,d_mm\nyesterday,900\n")]
    public void Wrong_files_are_refused_with_a_reason(string text)
    {
        InvalidDataException wrong = Assert.ThrowsExactly<InvalidDataException>(() => TraceReader.Parse(text.Split('\n'), 60));
        Assert.IsGreaterThan(20, wrong.Message.Length);
    }

    [TestMethod]
    public void Json_counts_every_row_in_one_state()
    {
        TraceAnalysis analysis = Analyse(TraceReader.Read(TypicalPath, 900));
        JsonObject json = TraceReport.ToJson(analysis);
        Assert.AreEqual(2880, json["states"]!.AsObject().Sum(state => (int)state.Value!));
        Assert.AreEqual(11, (int)json["states"]!["no_echo"]! + (int)json["states"]!["full"]!);
        JsonNode first = json["emptyings"]![0]!;
        Assert.IsGreaterThan((int)first["after_permille"]!, (int)first["before_permille"]!);
        StringWriter csv = new();
        TraceReport.WriteCsv(analysis, csv);
        Assert.HasCount(2882, csv.ToString().Split('\n'));
    }

    [TestMethod]
    [DataRow(".png")]
    [DataRow(".svg")]
    public void A_plot_is_drawn(string ending)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ending);
        try
        {
            TracePlot.Save(Analyse(TraceReader.Read(TypicalPath, 900)), path);
            Assert.IsGreaterThan(10000, new FileInfo(path).Length);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [TestMethod]
    public void An_unknown_picture_is_refused() =>
        Assert.ThrowsExactly<InvalidDataException>(() => TracePlot.Save(Analyse(TraceReader.Read(TypicalPath, 900)), "x.bmp"));

    [TestMethod]
    public void Weeks_at_the_ceiling_are_one_event()
    {
        TraceRow[] rows = [.. Enumerable.Range(0, 4000).Select(i => new TraceRow(i * 900L, i is > 500 and < 3500 ? 2500 : 1000, null, null, 0))];
        TraceAnalysis analysis = Analyse(rows);
        Assert.IsEmpty(analysis.Emptyings);
        Assert.AreEqual(1, analysis.Events.Count(found => found.Kind == BinEventKind.Sensor && found.Raised));
        Assert.AreEqual(2999, analysis.Rows.Count(row => row.State == ReadingState.NoEcho));
    }

    private static TraceAnalysis Analyse(IReadOnlyList<TraceRow> rows) =>
        TraceAnalysis.Run(rows, TraceGeometry.Of(rows, null, null, null, null, ContainerKind.Straight));
}
