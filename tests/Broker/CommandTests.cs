using BinNode.Core.Payload;
using BinNode.Decoding;
using BinNode.Tools.Payload;
using BinNode.VirtualBoard;

namespace BinNode.Broker.Tests;

/// <summary>Commands reach the whole firmware by a broker that an attacker may own: only authenticated, in order, never again.</summary>
[TestClass]
public sealed class CommandTests
{
    private const string Commands = "bn/1/node-1/c";
    private const string Desired = "bn/1/node-1/c/set";

    private static readonly byte[] Stranger = Convert.FromHexString("ffffffffffffffffffffffffffffffff");

    private static readonly byte[] Next = Convert.FromHexString("0f0e0d0c0b0a09080706050403020100");

    private readonly List<FieldsMessage> answers = [];
    private readonly MemoryBroker broker;
    private readonly TestNode node;

    public CommandTests()
    {
        broker = new MemoryBroker { Arrived = Take };
        node = new TestNode(new Runner.BrokerAddress("broker", 1883), broker, ("auth.key", TestNode.KeyHex));
        Assert.IsTrue(node.Empty());
    }

    [TestMethod]
    public void ACommandIsDoneOnceHoweverOftenItComes()
    {
        byte[] command = Downlink.Command(TestNode.Key, 10, CommandKind.Set, 0, "measure.every_s=600");
        broker.Publish(Commands, command);
        broker.Publish(Commands, command);
        Sessions(3);
        broker.Publish(Commands, command);
        Sessions(3);
        Expect("10 done");
    }

    [TestMethod]
    public void AnOlderCommandIsNotDoneAfterANewerOne()
    {
        broker.Publish(Commands, Downlink.Command(TestNode.Key, 20, CommandKind.Set, 0, "measure.every_s=600"));
        broker.Publish(Commands, Downlink.Command(TestNode.Key, 19, CommandKind.Set, 0, "measure.every_s=1200"));
        Sessions(3);
        Expect("20 done");
        broker.Publish(Commands, Downlink.Command(TestNode.Key, 21, CommandKind.Log));
        Sessions(3);
        Expect("20 done", "21 done");
    }

    [TestMethod]
    public void AnOldDocumentThatTheBrokerServesAgainIsNotApplied()
    {
        byte[] old = Downlink.Command(TestNode.Key, 30, CommandKind.Set, 0, "report.every_s=7200");
        broker.Publish(Desired, old, true);
        Sessions(2);
        broker.Publish(Desired, Downlink.Command(TestNode.Key, 31, CommandKind.Set, 0, "report.every_s=3600"), true);
        Sessions(3);
        Expect("30 done", "31 done");
        broker.Restart(); // a broker that was set back to an older copy of itself
        broker.Publish(Desired, old, true);
        node.Board.CutPower(); // the node subscribes anew
        Sessions(3);
        Expect("30 done", "31 done");
    }

    [TestMethod]
    public void AForgedADamagedAndAnUntaggedCommandAreNotEvenAnswered()
    {
        byte[] good = Downlink.Command(TestNode.Key, 40, CommandKind.Reboot);
        for (int i = 0; i < good.Length; i++)
        {
            byte[] damaged = [.. good];
            damaged[i] ^= 0x01;
            broker.Publish(Commands, damaged);
        }

        broker.Publish(Commands, Downlink.Command(Stranger, 41, CommandKind.Reboot));
        broker.Publish(Commands, [0x26, 1, 7, 0, 0, 0, 0]);
        broker.Publish(Commands, good[..^8]);
        broker.Publish(Commands, []);
        broker.Publish(Commands, new byte[4000]);
        Sessions(12);
        Expect();
    }

    [TestMethod]
    public void ANodesOwnMessagesSentBackToItAreNoCommands()
    {
        List<byte[]> own = [];
        broker.Arrived = message => own.Add(message.Payload);
        Sessions(2);
        broker.Arrived = Take;
        foreach (byte[] message in own)
        {
            broker.Publish(Commands, message);
        }

        Sessions(3);
        Expect();
    }

    [TestMethod]
    public void ASecretIsRotatedByOneCommandAndTheOldKeyIsWorthless()
    {
        broker.Publish(Commands, Downlink.Rotation(TestNode.Key, 50, "auth.key", Convert.ToHexStringLower(Next)));
        Sessions(4);
        string[] sofar = [.. answers.Select(Words)];
        broker.Publish(Commands, Downlink.Command(TestNode.Key, 51, CommandKind.Log));
        Sessions(3);
        CollectionAssert.AreEqual(sofar, answers.Select(Words).ToArray(), "the old key");
        broker.Publish(Commands, Downlink.Command(Next, 52, CommandKind.Log));
        Sessions(3);
        Assert.AreEqual("52 done", Words(answers[^1]));
    }

    [TestMethod]
    public void AForgedConfirmationFreesNothing()
    {
        MemoryBroker other = new();
        TestNode careful = new(new Runner.BrokerAddress("broker", 1883), other, ("auth.key", TestNode.KeyHex), ("ack.end_to_end", "on"));
        careful.WakeUntil(() => careful.Books.Measured >= 12);
        other.Publish("bn/1/node-1/c/k", Downlink.Confirmation(Stranger, uint.MaxValue));
        other.Publish("bn/1/node-1/c/k", [0x27, 0x7f, 0, 0]);
        careful.WakeUntil(() => careful.Books.Measured >= 24);
        Assert.AreEqual(careful.Books.Measured, careful.Books.Waiting);
        other.Publish("bn/1/node-1/c/k", Downlink.Confirmation(TestNode.Key, careful.Books.FirstSequence + 9));
        careful.WakeUntil(() => careful.Books.Waiting < careful.Books.Measured);
        Assert.AreEqual(10, careful.Books.Measured - careful.Books.Waiting);
    }

    private void Sessions(int count)
    {
        long until = broker.Connections + count;
        Assert.IsTrue(node.WakeUntil(() => broker.Connections >= until));
    }

    private void Expect(params string[] wanted) => CollectionAssert.AreEqual(wanted, answers.Select(Words).ToArray(), string.Join(", ", answers.Select(answer => answer.ToJson())));

    private void Take(BrokerMessage message)
    {
        if (message.Topic.EndsWith("/a", StringComparison.Ordinal)
            && (PayloadDecoder.Decode(message.Payload, TestNode.Key).Message ?? PayloadDecoder.Decode(message.Payload, Next).Message) is FieldsMessage answer)
        {
            answers.Add(answer);
        }
    }

    private static string Words(FieldsMessage answer) => $"{answer.Number("command_number")} {answer.Text("result")}";
}
