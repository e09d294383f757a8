using BinNode.Core.Payload;
using BinNode.Core.Readings;
using nanoFramework.TestFramework;

namespace BinNode.Portable.Tests.Payload;

[TestClass]
public class MessageEncoderTests
{
    [TestMethod]
    public void Packs_an_event_as_the_specification_works_out()
    {
        EventMessage message = new EventMessage();
        message.Number = 9;
        message.Seconds = 1749103200;
        message.Kind = EventKind.Emptied;
        message.ReadingSequence = 407;
        message.State = ReadingState.Ok;
        message.HasBefore = true;
        message.BeforePermille = 730;
        message.HasAfter = true;
        message.AfterPermille = 20;
        byte[] into = new byte[MessageEncoder.MostBytes];
        int length = new MessageEncoder(new MessageSeal()).Encode(message, into, 0);
        Assert.AreEqual("240900e0e484c206010097030001b40b01285f46", Sample.Hex(into, 0, length));
    }

    [TestMethod]
    public void The_longest_answer_fits_the_stated_bound()
    {
        AnswerMessage message = new AnswerMessage();
        message.Number = uint.MaxValue;
        message.Epoch = ushort.MaxValue;
        message.Seconds = uint.MaxValue;
        message.CommandNumber = uint.MaxValue;
        message.SettingsVersion = uint.MaxValue;
        message.Text = new string('x', 300);
        byte[] into = new byte[MessageEncoder.MostBytes];
        int length = new MessageEncoder(new MessageSeal(new FakeMac(), new byte[16])).Encode(message, into, 0);
        Assert.IsTrue(length > AnswerMessage.MaxTextLength && length <= MessageEncoder.MostBytes);
        Assert.AreEqual(0, (int)into[MessageEncoder.MostBytes - 1]);
    }

    [TestMethod]
    public void A_status_without_names_is_short()
    {
        byte[] into = new byte[MessageEncoder.MostBytes];
        Assert.AreEqual(28, new MessageEncoder(new MessageSeal()).Encode(new StatusMessage(), into, 0));
    }

    [TestMethod]
    public void A_letter_beyond_ASCII_becomes_a_question_mark()
    {
        DiagnosticsMessage message = new DiagnosticsMessage();
        message.FaultText = "caf\u00E9\u0001";
        byte[] into = new byte[MessageEncoder.MostBytes];
        int length = new MessageEncoder(new MessageSeal()).Encode(message, into, 0);
        Assert.AreEqual("056361663f3f", Sample.Hex(into, length - 8, 6));
    }
}
