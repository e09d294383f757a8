using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Simulation.Tests;

/// <summary>One fault at every single call of a day's wakes, publishing wakes included; then everything stored must arrive.</summary>
[TestClass]
public class SweepTests
{
    private const int RecoveryWakes = 400;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow(FlashRules.LittleFs)]
    [DataRow(FlashRules.Tearing)]
    public void A_power_cut_at_every_call_loses_nothing(FlashRules rules)
    {
        SweepResult result = new Sweep(CoreNode.Create(), 7, rules).Run(SweepKind.Cut, 40, RecoveryWakes);
        TestContext.WriteLine($"{result.Points} cut points, {result.Wakes} wakes");
        Assert.IsNull(result.Violation, result.Violation);
        Assert.IsGreaterThan(2000, result.Points);
    }

    [TestMethod]
    [DataRow(SweepKind.Throw)]
    [DataRow(SweepKind.OutOfMemory)]
    [DataRow(SweepKind.Hang)]
    [DataRow(SweepKind.ConnectionLost)]
    public void Any_other_fault_at_every_call_loses_nothing(SweepKind kind)
    {
        SweepResult result = new Sweep(CoreNode.Create(), 8, FlashRules.LittleFs).Run(kind, 40, RecoveryWakes);
        TestContext.WriteLine($"{result.Points} points, {result.Wakes} wakes");
        Assert.IsNull(result.Violation, result.Violation);
        Assert.IsGreaterThan(500, result.Points);
    }
}
