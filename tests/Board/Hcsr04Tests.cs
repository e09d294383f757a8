using BinNode.Contracts;
using BinNode.Esp32;
using BinNode.Hcsr04;
using BinNode.VirtualBoard;

namespace BinNode.Board.Tests;

/// <summary>The prescribed binding on a clock of 10 ms, as the ESP32 has it: why it is not the default.</summary>
[TestClass]
public sealed class Hcsr04Tests
{
    private static readonly RangeSensorTraits Traits = new() { MinMm = 20, MaxMm = 4000, WarmUpMs = 100, SpacingMs = 60 };

    [TestMethod]
    public void ItsDistancesAreStepsOfTenMilliseconds()
    {
        HashSet<int> distances = [];
        for (int mm = 300; mm <= 3600; mm += 25)
        {
            (RangeStatus status, int distanceMm) = Measure(mm, new SensorOptions { NoiseMm = 0, OutlierShare = 0, MissingShare = 0 });
            distances.Add(status == RangeStatus.Ok ? distanceMm / 10 * 10 : 0);
        }

        CollectionAssert.AreEquivalent(new[] { 0, 1710, 3430 }, distances.ToArray());
    }

    [TestMethod]
    public void ADeadSensorReadsAsNoEcho()
    {
        (RangeStatus status, _) = Measure(1000, new SensorOptions { IsDead = true });
        Assert.AreEqual(RangeStatus.NoEcho, status);
    }

    private static (RangeStatus Status, int DistanceMm) Measure(int mm, SensorOptions sensor)
    {
        Esp32Wroom wiring = new();
        SteadyBin bin = new() { Truth = new BinTruth { DistanceMm = mm, HasEcho = true, AirC = 20 } };
        SimulatedBoard board = new(new BoardOptions { Sensor = sensor, World = bin });
        RangeStatus status = RangeStatus.BadFrame;
        int distanceMm = 0;
        WakeResult result = board.RunWake(() =>
        {
            Firmware firmware = new(wiring);
            Hcsr04Sensor hcsr04 = new(wiring.SensorTriggerPin, wiring.SensorEchoPin, firmware.SensorPower, firmware.Clock, Traits);
            hcsr04.PowerOn();
            status = hcsr04.TryMeasure(200, 200, out distanceMm);
            hcsr04.PowerOff();
            firmware.Power.Sleep(1, WakeSources.None);
        });
        Assert.AreEqual(WakeEnd.DeepSleep, result.End, result.Thrown?.ToString());
        return (status, distanceMm);
    }
}
