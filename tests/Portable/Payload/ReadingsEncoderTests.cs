using BinNode.Core.Payload;
using BinNode.Core.Readings;
using nanoFramework.TestFramework;

namespace BinNode.Portable.Tests.Payload;

[TestClass]
public class ReadingsEncoderTests
{
    [TestMethod]
    public void Packs_one_reading_into_twelve_bytes()
    {
        Reading[] readings = { Sample.At(0, 1336) };
        readings[0].Seconds += 1;
        Assert.AreEqual("20010221602a9b46f3a69f17", Encode(readings, 0, 1, 256, 1));
    }

    [TestMethod]
    public void Packs_three_readings_as_the_specification_works_out()
    {
        Reading[] readings = { Sample.At(0, 1336), Sample.At(1, 1326), Sample.At(2, 0) };
        readings[1].BatteryMv = 4046;
        readings[1].TemperatureDeciC = 93;
        readings[2].State = ReadingState.NoEcho;
        readings[2].BatteryMv = 4037;
        readings[2].TemperatureDeciC = 93;
        Assert.AreEqual("2102010221602a9b46f3a9a9f3dd04accf20", Encode(readings, 0, 3, 256, 3));
    }

    [TestMethod]
    public void Packs_times_before_2025_as_the_desk_does()
    {
        Reading[] readings = { Sample.At(3, 1003), Sample.At(4, 7264), Sample.At(5, 1300) };
        for (int i = 0; i < 3; i++)
        {
            readings[i].Seconds = (uint)(2765 + 900 * i);
            readings[i].BatteryMv = (ushort)(i == 1 ? 16246 : 4037);
            readings[i].TemperatureDeciC = (short)(i == 0 ? 1250 : i == 1 ? 98 : 0);
        }

        Assert.AreEqual("210294f3d1a63bbb2053e1243e6f856d92caf3e19f688883bb5b1575d34998", Encode(readings, 0, 3, 256, 3));
    }

    [TestMethod]
    public void Packs_a_clock_that_runs_behind_its_readings()
    {
        Reading[] readings = { Sample.At(0, 1336), Sample.At(1, 1326) };
        ReadingsHeader header = new ReadingsHeader();
        header.HasNow = true;
        header.NowSeconds = readings[1].Seconds - 100;
        byte[] into = new byte[68];
        int used;
        int length = new ReadingsEncoder(new MessageSeal()).Encode(readings, 0, 2, header, into, 0, 68, out used);
        Assert.AreEqual("2101e8843e79c0aad400799149d1f3361e", Sample.Hex(into, 0, length));
    }

    [TestMethod]
    public void A_message_does_not_depend_on_the_one_before()
    {
        Reading[] readings = Sample.Readings(40);
        ReadingsEncoder encoder = new ReadingsEncoder(new MessageSeal());
        ReadingsHeader header = new ReadingsHeader();
        byte[] first = new byte[300];
        byte[] second = new byte[300];
        int used;
        int length = encoder.Encode(readings, 8, 24, header, first, 0, 300, out used);
        encoder.Encode(readings, 0, 40, header, second, 0, 300, out used);
        Assert.AreEqual(length, encoder.Encode(readings, 8, 24, header, second, 0, 300, out used));
        Assert.AreEqual(Sample.Hex(first, 0, length), Sample.Hex(second, 0, length));
    }

    [TestMethod]
    public void The_offset_does_not_change_the_message()
    {
        Reading[] readings = Sample.Readings(10);
        ReadingsEncoder encoder = new ReadingsEncoder(new MessageSeal());
        byte[] first = new byte[100];
        byte[] second = new byte[100];
        int used;
        int length = encoder.Encode(readings, 0, 10, new ReadingsHeader(), first, 0, 90, out used);
        encoder.Encode(readings, 0, 10, new ReadingsHeader(), second, 10, 90, out used);
        Assert.AreEqual(Sample.Hex(first, 0, length), Sample.Hex(second, 10, length));
        Assert.AreEqual(0, (int)second[9]);
        Assert.AreEqual(0, (int)second[10 + length]);
    }

    [TestMethod]
    [DataRow(68)]
    [DataRow(69)]
    [DataRow(75)]
    [DataRow(90)]
    [DataRow(120)]
    [DataRow(200)]
    public void Fills_the_budget_and_never_exceeds_it(int budgetBytes)
    {
        Reading[] readings = Sample.Readings(200);
        ReadingsEncoder encoder = new ReadingsEncoder(new MessageSeal());
        byte[] into = new byte[300];
        byte[] again = new byte[400];
        int used;
        int length = encoder.Encode(readings, 0, 200, new ReadingsHeader(), into, 0, budgetBytes, out used);
        Assert.IsTrue(length <= budgetBytes && used > 20 && used < 200);
        for (int i = budgetBytes; i < 300; i++)
        {
            Assert.AreEqual(0, (int)into[i]);
        }

        int all;
        Assert.AreEqual(length, encoder.Encode(readings, 0, used, new ReadingsHeader(), again, 0, 400, out all));
        Assert.AreEqual(Sample.Hex(into, 0, length), Sample.Hex(again, 0, length));
        Assert.IsTrue(encoder.Encode(readings, 0, used + 1, new ReadingsHeader(), again, 0, 400, out all) > budgetBytes);
    }

    [TestMethod]
    public void A_budget_that_is_too_small_uses_nothing()
    {
        int used;
        byte[] into = new byte[8];
        Assert.AreEqual(0, new ReadingsEncoder(new MessageSeal()).Encode(Sample.Readings(2), 0, 2, new ReadingsHeader(), into, 0, 8, out used));
        Assert.AreEqual(0, used);
    }

    [TestMethod]
    public void Ends_before_a_reading_of_another_epoch()
    {
        Reading[] readings = Sample.Readings(5);
        readings[3].Epoch = 2;
        readings[4].Epoch = 2;
        Assert.AreEqual(3, Used(readings, 0));
        Assert.AreEqual(2, Used(readings, 3));
    }

    [TestMethod]
    public void Ends_before_a_sequence_that_does_not_rise()
    {
        Reading[] readings = Sample.Readings(5);
        readings[2].Sequence = readings[1].Sequence;
        Assert.AreEqual(2, Used(readings, 0));
    }

    [TestMethod]
    public void Ends_before_a_time_too_far_away()
    {
        Reading[] readings = Sample.Readings(3);
        readings[2].Seconds += 600000000;
        Assert.AreEqual(2, Used(readings, 0));
    }

    [TestMethod]
    public void Takes_256_readings_at_most()
    {
        Assert.AreEqual(256, Used(Sample.Readings(300), 0));
    }

    [TestMethod]
    public void Options_that_are_not_there_cost_nothing_and_a_tag_costs_six_bytes_more_than_a_checksum()
    {
        Reading[] readings = Sample.Readings(24);
        byte[] into = new byte[200];
        int used;
        int plain = new ReadingsEncoder(new MessageSeal()).Encode(readings, 0, 24, new ReadingsHeader(), into, 0, 200, out used);
        int tagged = new ReadingsEncoder(new MessageSeal(new FakeMac(), new byte[16])).Encode(readings, 0, 24, new ReadingsHeader(), into, 0, 200, out used);
        Assert.AreEqual(plain + 6, tagged);
        ReadingsHeader header = new ReadingsHeader();
        header.HasNextSession = true;
        header.NextSessionSeconds = readings[23].Seconds + 86400;
        int optional = new ReadingsEncoder(new MessageSeal()).Encode(readings, 0, 24, header, into, 0, 200, out used);
        Assert.IsTrue(optional > plain && optional <= plain + 4);
    }

    private static int Used(Reading[] readings, int start)
    {
        byte[] into = new byte[960];
        int used;
        new ReadingsEncoder(new MessageSeal()).Encode(readings, start, readings.Length - start, new ReadingsHeader(), into, 0, 960, out used);
        return used;
    }

    private static string Encode(Reading[] readings, int start, int count, int budgetBytes, int expectedUsed)
    {
        byte[] into = new byte[256];
        int used;
        int length = new ReadingsEncoder(new MessageSeal()).Encode(readings, start, count, new ReadingsHeader(), into, 0, budgetBytes, out used);
        Assert.AreEqual(expectedUsed, used);
        return Sample.Hex(into, 0, length);
    }
}
