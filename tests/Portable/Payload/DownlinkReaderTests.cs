using BinNode.Core.Payload;
using nanoFramework.TestFramework;

namespace BinNode.Portable.Tests.Payload;

[TestClass]
public class DownlinkReaderTests
{
    [TestMethod]
    public void Reads_a_command_with_its_text()
    {
        byte[] message = Sealed("26" + "05" + "01" + "00" + "04" + "613d310a");
        DownlinkReader reader = new DownlinkReader(new MessageSeal());
        Assert.AreEqual((int)DownlinkStatus.Command, (int)reader.Read(message, 0, message.Length, 4));
        Assert.AreEqual(5u, reader.Number);
        Assert.AreEqual((int)CommandKind.Set, (int)reader.Kind);
        Assert.AreEqual("613d310a", Sample.Hex(message, reader.TextOffset, reader.TextCount));
    }

    [TestMethod]
    public void Reads_an_argument_of_several_bytes()
    {
        byte[] message = Sealed("26" + "ac02" + "03" + "ffffffff0f" + "00");
        DownlinkReader reader = new DownlinkReader(new MessageSeal());
        Assert.AreEqual((int)DownlinkStatus.Command, (int)reader.Read(message, 0, message.Length, 0));
        Assert.AreEqual(300u, reader.Number);
        Assert.AreEqual(uint.MaxValue, reader.Argument);
    }

    [TestMethod]
    [DataRow(5, 3)]
    [DataRow(6, 3)]
    [DataRow(4, 0)]
    public void A_command_is_done_once_and_in_order(int last, int expected)
    {
        byte[] message = Sealed("26" + "05" + "07" + "00" + "00");
        Assert.AreEqual(expected, (int)new DownlinkReader(new MessageSeal()).Read(message, 0, message.Length, (uint)last));
    }

    [TestMethod]
    public void Reads_a_confirmation()
    {
        byte[] message = Sealed("27" + "c016");
        DownlinkReader reader = new DownlinkReader(new MessageSeal());
        Assert.AreEqual((int)DownlinkStatus.Confirmation, (int)reader.Read(message, 0, message.Length, 0));
        Assert.AreEqual(2880u, reader.UpToSequence);
    }

    [TestMethod]
    [DataRow("26")]
    [DataRow("2605")]
    [DataRow("26050100")]
    [DataRow("2605010005613d31")]
    [DataRow("2605010003613d310a")]
    [DataRow("260501000100")]
    [DataRow("26ffffffff1f070000")]
    [DataRow("26ffffffffff07000000")]
    [DataRow("2605ff030000")]
    [DataRow("27")]
    [DataRow("270501")]
    public void Fields_missing_or_left_over_are_malformed(string hex)
    {
        byte[] message = Sealed(hex);
        Assert.AreEqual((int)DownlinkStatus.Malformed, (int)new DownlinkReader(new MessageSeal()).Read(message, 0, message.Length, 0));
    }

    [TestMethod]
    [DataRow("460505")]
    [DataRow("210505")]
    [DataRow("2f0505")]
    public void Other_versions_and_types_are_unknown(string hex)
    {
        byte[] message = Sealed(hex);
        Assert.AreEqual((int)DownlinkStatus.Unknown, (int)new DownlinkReader(new MessageSeal()).Read(message, 0, message.Length, 0));
    }

    [TestMethod]
    public void Every_wrong_bit_and_every_cut_is_not_authentic()
    {
        byte[] message = Sealed("26" + "05" + "01" + "00" + "04" + "613d310a");
        DownlinkReader reader = new DownlinkReader(new MessageSeal());
        for (int bit = 0; bit < message.Length * 8; bit++)
        {
            message[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.AreEqual((int)DownlinkStatus.NotAuthentic, (int)reader.Read(message, 0, message.Length, 0));
            message[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        for (int length = 0; length < message.Length; length++)
        {
            Assert.AreEqual((int)DownlinkStatus.NotAuthentic, (int)reader.Read(message, 0, length, 0));
        }
    }

    [TestMethod]
    public void With_a_key_only_its_own_tag_counts()
    {
        FakeMac mac = new FakeMac();
        byte[] key = new byte[16];
        byte[] other = new byte[16];
        other[3] = 1;
        byte[] body = Sample.Bytes("3605070000");
        byte[] message = new byte[13];
        System.Array.Copy(body, 0, message, 0, 5);
        System.Array.Copy(mac.Compute(key, body, 0, 5), 0, message, 5, 8);
        Assert.AreEqual((int)DownlinkStatus.Command, (int)new DownlinkReader(new MessageSeal(mac, key)).Read(message, 0, 13, 0));
        Assert.AreEqual((int)DownlinkStatus.NotAuthentic, (int)new DownlinkReader(new MessageSeal(mac, other)).Read(message, 0, 13, 0));
        Assert.AreEqual((int)DownlinkStatus.NotAuthentic, (int)new DownlinkReader(new MessageSeal()).Read(message, 0, 13, 0));
        byte[] untagged = Sealed("2605070000");
        Assert.AreEqual((int)DownlinkStatus.NotAuthentic, (int)new DownlinkReader(new MessageSeal(mac, key)).Read(untagged, 0, untagged.Length, 0));
    }

    // CRC-16/CCITT-FALSE bit by bit, so that the test does not believe the code that it tests.
    private static byte[] Sealed(string hex)
    {
        byte[] message = Sample.Bytes(hex + "0000");
        int crc = 0xFFFF;
        for (int i = 0; i < message.Length - 2; i++)
        {
            crc ^= message[i] << 8;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = ((crc << 1) ^ ((crc & 0x8000) != 0 ? 0x1021 : 0)) & 0xFFFF;
            }
        }

        message[message.Length - 2] = (byte)(crc >> 8);
        message[message.Length - 1] = (byte)crc;
        return message;
    }
}
