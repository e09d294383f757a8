using BinNode.Runner;

namespace BinNode.Broker.Tests;

[TestClass]
public sealed class OutageTests
{
    /// <summary>The broker is stopped for three simulated days out of nine.</summary>
    [TestMethod]
    public void ABrokerThatIsGoneForDaysCostsOnlyDelay()
    {
        using Mosquitto mosquitto = new();
        using NodeRun run = new(new RunOptions { Days = 9, Broker = mosquitto.Address });
        int state = 0;
        int deepest = 0;
        run.Woke = _ =>
        {
            deepest = Math.Max(deepest, state == 1 ? NodeBooks.Open(run.Board, run.Settings).Waiting : 0);
            if (state == 0 && run.Done > 1.0 / 3)
            {
                mosquitto.Kill();
                state = 1;
            }
            else if (state == 1 && run.Done > 2.0 / 3)
            {
                mosquitto.Start();
                state = 2;
            }
        };
        RunSummary summary = run.Run(CancellationToken.None);

        Assert.AreEqual(2, state);
        Assert.IsTrue(deepest > 250, $"the outage was felt: {deepest} readings waited");
        Assert.IsTrue(summary.Measured >= 9 * 96, $"{summary.Measured} measured");
        Assert.AreEqual(summary.Measured, summary.Delivered);
        Assert.AreEqual(0, summary.Lost + summary.Duplicates + summary.Rejected + summary.DisorderlyWakes);
    }
}
