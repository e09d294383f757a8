using BinNode.Runner;

namespace BinNode.Hardware.Tests;

/// <summary>The reference board's watchdog of two hours leaves a node alone that measures less often, and the node still measures no more than it should.</summary>
[TestClass]
public sealed class WatchdogTests
{
    [TestMethod]
    [DataRow("measure.every_s", "14400", 6)]
    public void ANodeThatSleepsForHoursIsNotReset(string key, string value, int measurementsPerDay)
    {
        const int Days = 4;
        using NodeRun run = new(new RunOptions { Days = Days, Settings = new Dictionary<string, string> { [key] = value } });
        RunSummary summary = run.Run(CancellationToken.None);

        Assert.AreEqual(0, summary.DisorderlyWakes);
        Assert.AreEqual(0, summary.Lost);
        Assert.AreEqual(measurementsPerDay * Days, summary.Measured, 3, "a node that was reset in its sleep starts with a measurement");
    }
}
