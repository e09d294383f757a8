using BinNode.Battery;
using BinNode.Contracts;
using BinNode.Esp32;
using BinNode.VirtualBoard;

namespace BinNode.Board.Tests;

[TestClass]
public sealed class WorldTests
{
    private readonly Esp32Wroom wiring = new();

    [TestMethod]
    public void TheSameSeedGivesTheSameRun()
    {
        Assert.AreEqual(Run(7), Run(7));
        Assert.AreNotEqual(Run(7), Run(8));
    }

    [TestMethod]
    public void ABinFillsAndIsEmptied()
    {
        FillingBin bin = new(3);
        double lowest = double.MaxValue;
        int emptyings = 0;
        double before = bin.At(0).DistanceMm;
        for (int hour = 1; hour < 24 * 28; hour++)
        {
            double now = bin.At(hour * 3600.0).DistanceMm;
            emptyings += now - before > 200 ? 1 : 0;
            lowest = Math.Min(lowest, now);
            before = now;
        }

        Assert.IsTrue(emptyings is >= 4 and <= 8, $"{emptyings} emptyings in four weeks, twice a week at most");
        Assert.IsTrue(lowest < 1200, $"filled to {lowest} mm");
    }

    [TestMethod]
    public void ATraceIsPlayedRowByRowAndRepeated()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "t,d_mm,v_mV,c_0p1C,f\n1000,1336,4038,98,0\n1900,0,4046,-93,1\n2800,500,4000,10,0\n");
            TraceBin bin = TraceBin.Load(path);

            Assert.AreEqual(1000, bin.StartUnixSeconds);
            Assert.AreEqual(new BinTruth { DistanceMm = 1336, HasEcho = true, AirC = 9.8, BatteryMv = 4038 }, bin.At(1899.9));
            Assert.AreEqual(new BinTruth { DistanceMm = 0, HasEcho = false, AirC = -9.3, BatteryMv = 4046 }, bin.At(1900));
            Assert.AreEqual(500, bin.At(3699).DistanceMm);
            Assert.AreEqual(1336, bin.At(3700).DistanceMm);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [TestMethod]
    [DataRow("", "first line")]
    [DataRow("t,d_mm,v_mV,c_0p1C,f\n1,2,3\n", "line 2")]
    [DataRow("t,d_mm,v_mV,c_0p1C,f\n1,2,3,4,0\n1,2,3,4,0\n", "line 3")]
    [DataRow("t,d_mm,v_mV,c_0p1C,f\n1,x,3,4,0\n", "\"1,x,3,4,0\"")]
    public void ABrokenTraceIsRefusedWithItsPlace(string content, string place)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, content);
            FormatException fault = Assert.ThrowsExactly<FormatException>(() => TraceBin.Load(path));
            StringAssert.Contains(fault.Message, place);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [TestMethod]
    public void TheAdcSeesTheBatteryOnlyThroughAnOpenDividerAndWithItsErrors()
    {
        int off = -1;
        int early = -1;
        int on = -1;
        AnalogOptions analog = new() { NoiseRaw = 0, GainError = 0.02 };
        SimulatedBoard board = new(new BoardOptions { Analog = analog, Battery = new BatteryModel { FullMv = 4000, ResistanceOhm = 0 } });
        board.RunWake(() =>
        {
            Firmware firmware = new(wiring);
            Esp32Adc adc = new(wiring.BatteryAdcChannel);
            adc.TryRead(out off);
            firmware.DividerPower.Set(true);
            adc.TryRead(out early);
            firmware.Clock.Sleep(BatteryGauge.SettleMs);
            Assert.AreEqual(SenseStatus.Ok, adc.TryRead(out on));
            Assert.AreEqual(SenseStatus.Failed, new Esp32Adc(12).TryRead(out _), "ADC2");
            Assert.AreEqual(SenseStatus.NotFitted, new Esp32Adc(Esp32.Board.NoPin).TryRead(out _));
            firmware.Power.Sleep(1, WakeSources.None);
        });

        Assert.AreEqual(0, off);
        Assert.IsLessThan(on / 2, early, "the capacitor at the tap is not loaded yet");
        Assert.AreEqual((2000 - 142) / 0.8055 * 1.02, on, 2, "what the driver waits is enough for the drawn divider");
    }

    [TestMethod]
    public void TheBatterySagsUnderTheRadio()
    {
        SimulatedBoard board = new(new BoardOptions { Battery = new BatteryModel { FullMv = 3600, ResistanceOhm = 1 } });
        double loaded = 0;
        board.RunWake(() =>
        {
            loaded = board.BatteryMv;
            new Firmware(wiring).Power.Sleep(900, WakeSources.None);
        });

        Assert.IsTrue(loaded < 3600 - board.Options.Currents.RadioPeakMa, $"{loaded} mV: the default configuration starts the radio");
    }

    [TestMethod]
    public void EveryMicrosecondIsInTheLedger()
    {
        SimulatedBoard board = new(new BoardOptions());
        for (int i = 0; i < 3; i++)
        {
            board.RunWake(() =>
            {
                Firmware firmware = new(wiring);
                firmware.Ping(firmware.RmtEcho(), out _);
                firmware.Power.Sleep(900, WakeSources.None);
            });
        }

        ChargeLedger ledger = board.Ledger;
        Assert.AreEqual(board.Time.NowUs, ledger.OnUs(Load.Sleep) + ledger.OnUs(Load.Boot) + ledger.OnUs(Load.Awake), "asleep, booting or awake");
        Assert.AreEqual((board.Options.Timing.BootUs + board.Options.Timing.RadioDriverUs) * 3L, ledger.OnUs(Load.Boot), "a board that was never told otherwise starts its radio");
        Assert.IsTrue(ledger.OnUs(Load.Sensor) > 300_000);
        Assert.AreEqual(ledger.TotalMah, Enum.GetValues<Load>().Sum(ledger.ChargeMah), 1e-12);
        Assert.AreEqual(ledger.OnUs(Load.Boot) / 3.6e9 * board.Options.Currents.BootMa, ledger.ChargeMah(Load.Boot), 1e-12);
    }

    [TestMethod]
    public void PowerCanBeCutAtEveryCallOfAWake()
    {
        long calls = Wake(-1, out byte[]? whole);
        CollectionAssert.AreEqual(new byte[] { 2, 2 }, whole);
        for (long call = 1; call <= calls; call++)
        {
            Wake(call, out byte[]? content);
            Assert.IsTrue(content is [1, 1] or [2, 2], $"call {call}");
        }
    }

    private long Wake(long cutAt, out byte[]? content)
    {
        SimulatedBoard board = new(new BoardOptions());
        board.Flash["a"] = [1, 1];
        board.CutPowerAtCall(cutAt);
        WakeResult result = board.RunWake(() =>
        {
            Firmware firmware = new(wiring);
            firmware.Files.Write("a", [2, 2], 0, 2);
            firmware.Power.Sleep(60, WakeSources.Tilt);
        });
        Assert.AreEqual(cutAt < 0 ? WakeEnd.DeepSleep : WakeEnd.PowerCut, result.End);
        content = board.Flash["a"];
        return board.CallsInWake;
    }

    private string Run(int seed)
    {
        SimulatedBoard board = new(new BoardOptions { Seed = seed, World = new FillingBin(seed) });
        List<int> echoes = [];
        for (int i = 0; i < 20; i++)
        {
            board.RunWake(() =>
            {
                Firmware firmware = new(wiring);
                firmware.Ping(firmware.RmtEcho(), out int echoUs);
                echoes.Add(echoUs);
                firmware.Power.Sleep(900, WakeSources.None);
            });
        }

        return $"{string.Join(',', echoes)} {board.Time.NowUs} {board.Ledger.TotalMah}";
    }
}
