using System;
using System.IO;
using System.Runtime.CompilerServices;
using BinNode.Contracts;
using BinNode.Core.Cycle;
using BinNode.Core.Journal;
using BinNode.Core.Settings;
using BinNode.Core.State;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Simulation.Tests;

/// <summary>JOURNAL.md says what the code does.</summary>
[TestClass]
public class JournalDocumentTests
{
    [TestMethod]
    public void The_layout_of_the_record_is_as_documented()
    {
        string document = File.ReadAllText(Path.Combine(Root(), "firmware", "JOURNAL.md"));
        SimBoard board = new(1);
        board.Steps.Begin();
        NodeSettings settings = new();
        settings.SetDefaults();
        NodeParts parts = CoreNode.PartsOf(board);
        NodeMemory memory = new(parts, Measurement.CreateMonitor(parts, settings));
        int at = SlotFile.HeaderSize;
        AssertHas(document, $"| {at} | 50 | the journal's own state");
        at += 50;
        AssertHas(document, $"| {at} | {memory.Clock.Size} | the clock");
        at += memory.Clock.Size;
        foreach (IStateSection section in new IStateSection[] { memory.Lifeline, memory.Measuring, memory.Reporting, memory.Counters, memory.Faults, memory.Remote, memory.Events, memory.Bin, memory.Charge })
        {
            AssertHas(document, $"| {at} | {section.Size} | `{section.GetType().Name}` |");
            at += section.Size;
        }

        Assert.AreEqual(memory.Journal.RecordOverheadBytes, at);
        AssertHas(document, $"| {at} | 24 each | readings, below; up to {memory.Journal.ReadingsPerRecord}, and 4 more");
        AssertHas(document, $"With {memory.Journal.ReadingsPerRecord} readings the record has {at + (24 * memory.Journal.ReadingsPerRecord)} bytes.");
        Assert.IsLessThanOrEqualTo(Journal.InlineLimit, at + (24 * memory.Journal.ReadingsPerRecord));
    }

    [TestMethod]
    public void A_node_without_network_keeps_thirty_days_and_counts_what_it_drops()
    {
        JournalFigures figures = JournalFigures.Measure();
        Assert.IsGreaterThanOrEqualTo((long)Journal.Capacity, figures.Kept);
        Assert.IsGreaterThan(0L, figures.Dropped);
        Assert.AreEqual(0L, figures.Lost);
        Assert.IsLessThan(figures.PartitionBytes / 2, figures.FlashBytes);
        Assert.IsGreaterThan(10.0, figures.YearsOfFlash);
    }

    private static void AssertHas(string document, string row) => Assert.IsTrue(document.Contains(row, StringComparison.Ordinal), $"JOURNAL.md lacks \"{row}\"");

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
