using BinNode.ModemEmulator;

namespace BinNode.Cellular.Tests;

/// <summary>Every fault at every byte of every transcript.</summary>
[TestClass]
public sealed class TortureTests
{
    public required TestContext TestContext { get; set; }

    [TestMethod]
    public void Every_fault_at_every_byte_ends_in_success_or_in_a_bounded_failure_and_loses_nothing()
    {
        TortureResult all = Torture.RunAll((track, result) =>
            TestContext.WriteLine($"{track}: {result.Cases} cases, {result.Survived} survived, {result.Recovered} recovered, longest {result.LongestMs} ms"));
        TestContext.WriteLine(string.Join("\n", all.ByKind.Select(static pair => $"{pair.Key}: {pair.Value}")));
        TestContext.WriteLine($"{all.Cases} cases");
        Assert.IsTrue(all.IsClean, $"lost {all.Lost}, hangs {all.Hangs}, exceptions {all.Exceptions}, unverified {all.Unverified}, undelivered {all.Undelivered}\n{string.Join("\n", all.Failures)}");
        Assert.IsGreaterThanOrEqualTo(100_000, all.Cases);
        Assert.AreEqual(all.Cases, all.Survived + all.Recovered);
    }

    [TestMethod]
    public void The_limit_of_a_wake_is_felt()
    {
        // A torture whose limit no wake can reach would prove nothing: the slowest one comes near.
        TortureResult result = Torture.Run(new TortureTrack(ModemModel.Sim7600, true, false, false, 1), every: 7);
        Assert.IsGreaterThan(60_000, result.LongestMs);
        Assert.IsGreaterThan(0, result.Recovered);
        Assert.IsGreaterThan(0, result.Survived);
    }
}
