using BinNode.Contracts;
using BinNode.Portable.Tests.Bin;
using BinNode.Ultrasonic;
using nanoFramework.TestFramework;

namespace BinNode.Portable.Tests.Ultrasonic;

/// <summary>Bytes to frames to distances.</summary>
[TestClass]
public class SerialSensorTests
{
    /// <summary>The example of the sensor's documentation: 1953 mm.</summary>
    [TestMethod]
    public void The_documented_frame()
    {
        FrameParser parser = new FrameParser();
        Assert.IsFalse(parser.Push(0xFF));
        Assert.IsFalse(parser.Push(0x07));
        Assert.IsFalse(parser.Push(0xA1));
        Assert.IsTrue(parser.Push(0xA7));
        Assert.AreEqual(1953, parser.Value);
    }

    /// <summary>Every value from 0 to 65535 makes one frame, whatever its bytes.</summary>
    [TestMethod]
    public void Every_value_is_found()
    {
        FrameParser parser = new FrameParser();
        for (int value = 0; value < 65536; value += 7)
        {
            parser.Push(0xFF);
            parser.Push(value >> 8);
            parser.Push(value & 255);
            Assert.IsTrue(parser.Push((0xFF + (value >> 8) + value) & 255));
            Assert.AreEqual(value, parser.Value);
        }
    }

    /// <summary>Every start inside a stream of frames and garbage finds the next whole frame, and no false one, in pieces of any size.</summary>
    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(5)]
    [DataRow(64)]
    public void Every_split_is_read(int piece)
    {
        byte[] stream = new byte[] { 0x07, 0xA1, 0xFF, 0xFF, 0x00, 0xFF, 0x00, 0x12, 0xFF, 0x03, 0xE8, 0xEA, 0xFF, 0x03, 0xE8, 0xEA };
        for (int skip = 0; skip <= 8; skip++)
        {
            byte[] rest = new byte[stream.Length - skip];
            for (int i = 0; i < rest.Length; i++)
            {
                rest[i] = stream[skip + i];
            }

            FakeClock clock = new FakeClock();
            Assert.AreEqual((int)RangeStatus.Ok, (int)Measure(clock, new FakeLine(clock, rest, piece, 0), false, out int mm));
            Assert.AreEqual(1000, mm);
        }
    }

    /// <summary>What has arrived before the ping is old and is not used.</summary>
    [TestMethod]
    public void Old_frames_are_thrown_away()
    {
        FakeClock clock = new FakeClock();
        byte[] bytes = new byte[] { 0xFF, 0x07, 0xA1, 0xA7, 0xFF, 0x07, 0xFF, 0x03, 0xE8, 0xEA };
        Assert.AreEqual((int)RangeStatus.Ok, (int)Measure(clock, new FakeLine(clock, bytes, 4, 6), false, out int mm));
        Assert.AreEqual(1000, mm);
    }

    /// <summary>Half a frame, a wrong sum and the noise of a wrong speed are bad frames; silence and a lost port are time-outs; all within the budget.</summary>
    [TestMethod]
    public void Damage_is_told_from_silence()
    {
        Assert.AreEqual((int)RangeStatus.BadFrame, Status(new byte[] { 0xFF, 0x07, 0xA1 }));
        Assert.AreEqual((int)RangeStatus.BadFrame, Status(new byte[] { 0xFF, 0x07, 0xA1, 0xA8 }));
        Assert.AreEqual((int)RangeStatus.BadFrame, Status(new byte[] { 0x80, 0xF8, 0x78, 0x1E, 0xE0, 0xFF, 0x80, 0xF8, 0x00 }));
        Assert.AreEqual((int)RangeStatus.Timeout, Status(new byte[0]));
        FakeClock clock = new FakeClock();
        FakeLine lost = new FakeLine(clock, new byte[] { 0xFF }, 1, 0);
        lost.Lost = true;
        Assert.AreEqual((int)RangeStatus.Timeout, (int)Measure(clock, lost, true, out int _));
    }

    /// <summary>Garbage of a wrong speed, long enough to hit a right sum by chance, seldom passes, and never as a distance out of reach.</summary>
    [TestMethod]
    public void Random_bytes_seldom_pass()
    {
        FrameParser parser = new FrameParser();
        uint random = 7;
        int frames = 0;
        for (int i = 0; i < 100000; i++)
        {
            random = (random * 1664525) + 1013904223;
            frames += parser.Push((int)(random >> 24)) ? 1 : 0;
        }

        Assert.IsTrue(frames < 10);
    }

    /// <summary>Codes instead of distances, and the limits of the sensor.</summary>
    [TestMethod]
    [DataRow(0, 1)]
    [DataRow(65533, 1)]
    [DataRow(65534, 4)]
    [DataRow(30, 2)]
    [DataRow(5000, 3)]
    [DataRow(4400, 0)]
    public void Codes_are_no_distances(int value, int status)
    {
        Assert.AreEqual(status, Status(Frame(value)));
    }

    /// <summary>A sensor on request is asked; one that compensates is believed, another is corrected for the air.</summary>
    [TestMethod]
    public void Requests_and_compensation()
    {
        FakeClock clock = new FakeClock();
        FakeLine line = new FakeLine(clock, Frame(1000), 4, 0);
        SerialSensor jsn = new SerialSensor(line, line, clock, Sensors.JsnSr04tSerial(), true, Sensors.JsnMmPerSecond);
        jsn.PowerOn();
        Assert.IsTrue(line.IsOn && line.IsOpen);
        jsn.TryMeasure(450, 300, out int mm);
        Assert.AreEqual(1, line.Requests);
        Assert.IsTrue(mm >= 1028 && mm <= 1030);
        jsn.PowerOff();
        Assert.IsFalse(line.IsOn || line.IsOpen);
        Measure(clock, new FakeLine(clock, Frame(1000), 4, 0), false, out int compensated);
        Assert.AreEqual(1000, compensated);
    }

    private static byte[] Frame(int value)
    {
        return new byte[] { 0xFF, (byte)(value >> 8), (byte)value, (byte)(0xFF + (value >> 8) + value) };
    }

    private static int Status(byte[] bytes)
    {
        FakeClock clock = new FakeClock();
        RangeStatus status = Measure(clock, new FakeLine(clock, bytes, 3, 0), false, out int _);
        Assert.IsTrue(clock.NowMs <= 500 + 300 + 1);
        return (int)status;
    }

    private static RangeStatus Measure(FakeClock clock, FakeLine line, bool onRequest, out int mm)
    {
        SerialSensor sensor = new SerialSensor(line, line, clock, Sensors.A02yyuw(), onRequest, Sensors.JsnMmPerSecond);
        sensor.PowerOn();
        return sensor.TryMeasure(450, 300, out mm);
    }
}
