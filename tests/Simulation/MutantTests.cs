using System;
using System.Collections.Generic;
using System.Linq;
using BinNode.Simulation.Tests.Mutants;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Simulation.Tests;

/// <summary>The torture sees what it is there to see: for every fault a node that cannot cope with it is caught, and the real one copes.</summary>
[TestClass]
public class MutantTests
{
    private const int EpisodeWakes = 500;

    public TestContext TestContext { get; set; } = null!;

    public static IEnumerable<object[]> Mutants => AllMutants.List().Select(mutant => new object[] { mutant });

    public static IEnumerable<object[]> Faults => Enum.GetValues<FaultKind>().Where(kind => kind != FaultKind.None).Select(kind => new object[] { kind });

    [TestMethod]
    [DynamicData(nameof(Mutants))]
    public void A_broken_node_is_caught(Mutant mutant)
    {
        TortureResult result = new Torture(mutant.Node, new TortureOptions { Only = [mutant.Fault], Wakes = mutant.Wakes, EpisodeWakes = EpisodeWakes }).Run();
        TestContext.WriteLine($"{mutant}: {result.Violation} (after {result.Wakes} wakes)");
        Assert.IsNotNull(result.Violation, $"{mutant} was not noticed in {result.Wakes} wakes");
    }

    [TestMethod]
    [DynamicData(nameof(Faults))]
    public void The_real_node_copes_with_each_fault(FaultKind fault)
    {
        TortureResult result = new Torture(CoreNode.Create(), new TortureOptions { Only = [fault], Wakes = 2000, EpisodeWakes = EpisodeWakes }, CoreNode.Create(waitsForBackend: true)).Run();
        TestContext.WriteLine($"{fault}: {result.Faults.GetValueOrDefault(fault)} in {result.Wakes} wakes, {result.Stored} readings stored, {result.Delivered} delivered");
        Assert.IsNull(result.Violation, $"seed {result.FailingSeed}: {result.Violation}");
        Assert.IsGreaterThan(0L, result.Faults.GetValueOrDefault(fault));
    }

    [TestMethod]
    public void Every_fault_has_its_mutant()
    {
        CollectionAssert.AreEquivalent(Faults.Select(row => row[0]).ToArray(), AllMutants.List().Select(mutant => (object)mutant.Fault).Distinct().ToArray());
    }
}
