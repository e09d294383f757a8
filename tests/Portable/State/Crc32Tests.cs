using BinNode.Core.State;
using nanoFramework.TestFramework;

namespace BinNode.Portable.Tests.State;

[TestClass]
public class Crc32Tests
{
    [TestMethod]
    public void Gives_the_check_value_of_the_catalogue()
    {
        byte[] digits = { 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39 };
        Assert.AreEqual(0xCBF43926u, Crc32.Compute(digits, 0, digits.Length));
    }

    [TestMethod]
    public void Is_zero_for_no_bytes()
    {
        Assert.AreEqual(0u, Crc32.Compute(new byte[0], 0, 0));
    }

    [TestMethod]
    public void Sees_only_the_given_part()
    {
        byte[] framed = { 0xFF, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0xFF };
        Assert.AreEqual(0xCBF43926u, Crc32.Compute(framed, 1, 9));
    }

    [TestMethod]
    public void Goes_on_where_it_stopped()
    {
        byte[] digits = { 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39 };
        for (int split = 0; split <= digits.Length; split++)
        {
            uint first = Crc32.Continue(0, digits, 0, split);
            Assert.AreEqual(0xCBF43926u, Crc32.Continue(first, digits, split, digits.Length - split), "split at " + split);
        }
    }

    [TestMethod]
    public void Notices_every_flipped_bit()
    {
        byte[] data = { 0, 0xFF, 0x5A, 0xA5, 1 };
        uint whole = Crc32.Compute(data, 0, data.Length);
        for (int bit = 0; bit < data.Length * 8; bit++)
        {
            data[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.AreNotEqual(whole, Crc32.Compute(data, 0, data.Length), "bit " + bit);
            data[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }
}
