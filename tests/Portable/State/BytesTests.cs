using BinNode.Core.State;
using nanoFramework.TestFramework;

namespace BinNode.Portable.Tests.State;

[TestClass]
public class BytesTests
{
    [TestMethod]
    public void Puts_the_low_byte_first()
    {
        byte[] into = new byte[8];
        Bytes.PutU16(into, 1, 0xABCD);
        Bytes.PutU32(into, 4, 0x01020304);
        CollectionAssert.AreEqual(new byte[] { 0, 0xCD, 0xAB, 0, 4, 3, 2, 1 }, into);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(0x7FFF)]
    [DataRow(0x8000)]
    [DataRow(0xFFFF)]
    public void Reads_the_16_bits_that_it_wrote(int value)
    {
        byte[] buffer = new byte[4];
        Bytes.PutU16(buffer, 1, value);
        Assert.AreEqual(value, (int)Bytes.U16(buffer, 1));
    }

    [TestMethod]
    public void Keeps_only_the_low_16_bits()
    {
        byte[] buffer = new byte[4];
        Bytes.PutU16(buffer, 1, 0x12345);
        CollectionAssert.AreEqual(new byte[] { 0, 0x45, 0x23, 0 }, buffer);
    }

    [TestMethod]
    [DataRow(-1)]
    [DataRow(-32768)]
    [DataRow(32767)]
    public void Reads_16_bits_with_their_sign(int value)
    {
        byte[] buffer = new byte[2];
        Bytes.PutU16(buffer, 0, value);
        Assert.AreEqual(value, (int)Bytes.S16(buffer, 0));
    }

    [TestMethod]
    public void Reads_the_32_bits_that_it_wrote()
    {
        byte[] buffer = new byte[5];
        for (int bit = 0; bit < 32; bit++)
        {
            uint value = (1u << bit) | 1u;
            Bytes.PutU32(buffer, 1, value);
            Assert.AreEqual(value, Bytes.U32(buffer, 1), "bit " + bit);
        }
    }
}
