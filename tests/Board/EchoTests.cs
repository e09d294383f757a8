using BinNode.Contracts;
using BinNode.Esp32;
using BinNode.VirtualBoard;

namespace BinNode.Board.Tests;

[TestClass]
public sealed class EchoTests
{
    private static readonly Esp32.Board[] Boards = [new Esp32Wroom(), new Esp32S3(), new Esp32C3()];

    [TestMethod]
    [DataRow(0, 300)]
    [DataRow(0, 4000)]
    [DataRow(1, 1500)]
    [DataRow(2, 1500)]
    public void RmtTimesTheEchoToTheMicrosecond(int board, int distanceMm)
    {
        (RangeStatus status, int echoUs) = Ping(Boards[board], distanceMm, firmware => firmware.RmtEcho());

        Assert.AreEqual(RangeStatus.Ok, status);
        Assert.AreEqual(2 * distanceMm / 0.34342, echoUs, 2, "0.34342 mm a microsecond at 20 degrees");
    }

    [TestMethod]
    [DataRow(1400, 2)]
    [DataRow(3000, 2500)]
    public void AShortCaptureTimesWhatLiesInTheBinToTheMicrosecondAndTheRestToTwoMilliseconds(int distanceMm, int errorUs)
    {
        (RangeStatus status, int echoUs) = Ping(Boards[0], distanceMm, firmware => firmware.RmtEcho(14_000));

        Assert.AreEqual(RangeStatus.Ok, status);
        Assert.AreEqual(2 * distanceMm / 0.34342, echoUs, errorUs);
    }

    [TestMethod]
    public void AShortCaptureEndsSoonAfterTheEcho()
    {
        long longUs = CaptureUs(30_000);
        long shortUs = CaptureUs(12_000);

        Assert.AreEqual(18_000, longUs - shortUs, 100);
        Assert.AreEqual(shortUs, CaptureUs(100), 5_000, "never so short that a slow sensor's pulse is missed");
    }

    [TestMethod]
    public void PollingTimesTheEchoToTheTurnOfItsLoop()
    {
        (RangeStatus status, int echoUs) = Ping(Boards[0], 1500, firmware => firmware.TimerEcho());

        Assert.AreEqual(RangeStatus.Ok, status);
        Assert.AreEqual(2 * 1500 / 0.34342, echoUs, 100);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void ASensorThatHearsNothingAnswersWithALongPulse(bool rmt)
    {
        (RangeStatus status, int echoUs) = Ping(Boards[0], 0, firmware => rmt ? firmware.RmtEcho() : firmware.TimerEcho(), options => options.MissingShare = 1);

        Assert.AreEqual(RangeStatus.Ok, status);
        Assert.IsTrue(echoUs >= 30_000, $"{echoUs} us");
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void ADeadSensorIsATimeout(bool rmt)
    {
        (RangeStatus status, _) = Ping(Boards[0], 1000, firmware => rmt ? firmware.RmtEcho() : firmware.TimerEcho(), options => options.IsDead = true);

        Assert.AreEqual(RangeStatus.Timeout, status);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void AShortedEchoLineIsStuck(bool rmt)
    {
        (RangeStatus status, _) = Ping(Boards[0], 1000, firmware => rmt ? firmware.RmtEcho() : firmware.TimerEcho(), options => options.IsStuckHigh = true);

        Assert.AreEqual(RangeStatus.Stuck, status);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void AnEchoLineThatNeverFallsIsStuckWithinTheBudget(bool rmt)
    {
        (RangeStatus status, _) = Ping(Boards[0], 0, firmware => rmt ? firmware.RmtEcho() : firmware.TimerEcho(), options =>
        {
            options.MissingShare = 1;
            options.NoEchoUs = 10_000_000;
        });

        Assert.AreEqual(RangeStatus.Stuck, status);
    }

    [TestMethod]
    public void AnUnpoweredSensorIsATimeout()
    {
        RangeStatus status = RangeStatus.Ok;
        SimulatedBoard board = new(new BoardOptions());
        board.RunWake(() =>
        {
            Firmware firmware = new(Boards[0]);
            status = firmware.RmtEcho().TryCapture(60, out _);
            firmware.Power.Sleep(1, WakeSources.None);
        });

        Assert.AreEqual(RangeStatus.Timeout, status);
    }

    [TestMethod]
    public void OneThousandPingsNeedNoNewChannel()
    {
        SimulatedBoard board = new(new BoardOptions());
        int heard = 0;
        board.RunWake(() =>
        {
            Firmware firmware = new(Boards[0]);
            RmtEchoCapture echo = firmware.RmtEcho();
            for (int i = 0; i < 1000; i++)
            {
                heard += firmware.Ping(echo, out _) == RangeStatus.Ok ? 1 : 0;
            }

            firmware.Power.Sleep(1, WakeSources.None);
        });

        Assert.AreEqual(1000, heard);
    }

    private static long CaptureUs(int longestUs)
    {
        SensorOptions sensor = new() { NoiseMm = 0, OutlierShare = 0, MissingShare = 0 };
        SteadyBin bin = new() { Truth = new BinTruth { DistanceMm = 1000, HasEcho = true, AirC = 20 } };
        SimulatedBoard board = new(new BoardOptions { Sensor = sensor, World = bin });
        long tookUs = 0;
        board.RunWake(() =>
        {
            Firmware firmware = new(Boards[0]);
            RmtEchoCapture echo = firmware.RmtEcho(longestUs);
            firmware.Ping(echo, out _);
            long startUs = board.Time.NowUs;
            echo.TryCapture(100, out _);
            tookUs = board.Time.NowUs - startUs;
            firmware.Power.Sleep(1, WakeSources.None);
        });
        return tookUs;
    }

    private static (RangeStatus Status, int EchoUs) Ping(Esp32.Board wiring, int distanceMm, Func<Firmware, IEchoCapture> make, Action<SensorOptions>? change = null)
    {
        SensorOptions sensor = new() { NoiseMm = 0, OutlierShare = 0, MissingShare = 0 };
        change?.Invoke(sensor);
        SteadyBin bin = new() { Truth = new BinTruth { DistanceMm = distanceMm, HasEcho = true, AirC = 20 } };
        SimulatedBoard board = new(new BoardOptions { Wiring = wiring, Sensor = sensor, World = bin });
        RangeStatus status = RangeStatus.BadFrame;
        int echoUs = 0;
        WakeResult result = board.RunWake(() =>
        {
            Firmware firmware = new(wiring);
            status = firmware.Ping(make(firmware), out echoUs);
            firmware.Power.Sleep(1, WakeSources.None);
        });
        Assert.AreEqual(WakeEnd.DeepSleep, result.End, result.Thrown?.ToString());
        return (status, echoUs);
    }
}
