using System.Diagnostics;
using BinNode.Runner;

namespace BinNode.Broker.Tests;

/// <summary>What a stranger with mosquitto_sub sees.</summary>
[TestClass]
public sealed class TopicTests
{
    [TestMethod]
    public void TheTopicsAreTheDocumentedOnesAndTheStatusIsRetained()
    {
        using Mosquitto mosquitto = new();
        using NodeRun run = new(new RunOptions { Days = 3, DeviceId = TestNode.Id, Broker = mosquitto.Address });
        using Process listener = Subscribe(mosquitto.Port, "-t", "#", "-F", "%t");
        Thread.Sleep(300);
        run.Run(CancellationToken.None);
        Thread.Sleep(300);
        listener.Kill();
        string[] topics = [.. listener.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct().Order()];
        CollectionAssert.AreEqual(new[] { "bn/1/node-1/d", "bn/1/node-1/e", "bn/1/node-1/r", "bn/1/node-1/s" }, topics);

        using Process late = Subscribe(mosquitto.Port, "-t", "#", "-F", "%t %r %l", "-C", "1", "-W", "5");
        Assert.IsTrue(late.StandardOutput.ReadToEnd().StartsWith("bn/1/node-1/s 1 ", StringComparison.Ordinal), "a retained status");
    }

    [TestMethod]
    public void ANodeThatDiesInASessionLeavesItsWillAndThenItsStatusAgain()
    {
        using Mosquitto mosquitto = new();
        using CountingProxy proxy = CountingProxy.Start(mosquitto.Address);
        TestNode node = new(proxy.Address);
        Assert.IsTrue(node.Empty());
        using Process will = Subscribe(mosquitto.Port, "-t", "bn/1/node-1/s", "-F", "%p", "-C", "3", "-W", "20");
        int cut = 0;
        proxy.Passing = (packet, sent) =>
        {
            if (sent && packet.Type == MqttPacket.Publish && Interlocked.Exchange(ref cut, 1) == 0)
            {
                throw new IOException("cut off");
            }
        };
        Assert.IsTrue(node.WakeUntil(() => cut == 1));
        Assert.IsTrue(node.Empty());
        string[] seen = will.StandardOutput.ReadToEnd().Split('\n');
        Assert.AreEqual("lost", seen[1], "after the retained status");
        Assert.AreNotEqual("lost", seen[2]);
    }

    private static Process Subscribe(int port, params string[] arguments)
    {
        ProcessStartInfo start = new("mosquitto_sub") { RedirectStandardOutput = true };
        foreach (string argument in (string[])["-h", "127.0.0.1", "-p", port.ToString(System.Globalization.CultureInfo.InvariantCulture), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            const string Word = "mosquitto_sub is not installed, so nothing was seen by it: apt-get install mosquitto-clients.";
            if (Environment.GetEnvironmentVariable("CI") == "true" && OperatingSystem.IsLinux())
            {
                Assert.Fail(Word);
            }

            Assert.Inconclusive(Word);
            throw;
        }
    }
}
