using System;
using BinNode.Battery;
using BinNode.Contracts;
using BinNode.Core.Bin;
using BinNode.Portable.Tests.Bin;
using nanoFramework.TestFramework;

namespace BinNode.Portable.Tests.Battery;

/// <summary>Raw values to volts and degrees.</summary>
[TestClass]
public class BatteryTests
{
    /// <summary>Two points make a line, also beyond them.</summary>
    [TestMethod]
    [DataRow(1000, 2000)]
    [DataRow(2000, 4000)]
    [DataRow(1500, 3000)]
    [DataRow(500, 1000)]
    [DataRow(2100, 4200)]
    public void Two_points_make_a_line(int raw, int mv)
    {
        FakeAdc adc = new FakeAdc { Raw = raw };
        BatteryGauge gauge = new BatteryGauge(adc, adc, new FakeClock(), new BatteryCalibration { Raw1 = 1000, Mv1 = 2000, Raw2 = 2000, Mv2 = 4000 });
        Assert.AreEqual((int)SenseStatus.Ok, (int)gauge.TryRead(out int batteryMv));
        Assert.IsTrue(batteryMv >= mv - 1 && batteryMv <= mv + 1);
        Assert.IsTrue(gauge.LastRaw16 / 16 == raw || gauge.LastRaw16 / 16 == raw - 1);
    }

    /// <summary>An uncalibrated node takes the divider as it is drawn: 2048 is 1792 mV at the pin, twice that at a divider of two equal resistors.</summary>
    [TestMethod]
    public void The_drawn_divider_is_the_default()
    {
        FakeAdc adc = new FakeAdc { Raw = 2048 };
        BatteryGauge gauge = new BatteryGauge(adc, adc, new FakeClock(), BatteryCalibration.FromDivider(470, 470));
        gauge.TryRead(out int mv);
        Assert.IsTrue(mv >= 3580 && mv <= 3588);
    }

    /// <summary>One spike does not move the voltage, and the divider is off afterwards.</summary>
    [TestMethod]
    public void A_spike_is_left_out()
    {
        FakeAdc adc = new FakeAdc { Raw = 2000, Spikes = true };
        BatteryGauge gauge = new BatteryGauge(adc, adc, new FakeClock(), BatteryCalibration.FromDivider(1, 1));
        gauge.TryRead(out int mv);
        adc.Spikes = false;
        gauge.TryRead(out int calm);
        Assert.IsTrue(mv - calm <= 1 && calm - mv <= 1);
        Assert.IsFalse(adc.IsOn);
    }

    /// <summary>An open wire, a pin at its rail and a dead ADC are no voltages.</summary>
    [TestMethod]
    public void Rails_and_failures_are_no_voltage()
    {
        Assert.AreEqual((int)SenseStatus.OutOfRange, Status(3, SenseStatus.Ok));
        Assert.AreEqual((int)SenseStatus.OutOfRange, Status(4094, SenseStatus.Ok));
        Assert.AreEqual((int)SenseStatus.Failed, Status(2000, SenseStatus.Failed));
        Assert.AreEqual((int)SenseStatus.NotFitted, Status(2000, SenseStatus.NotFitted));
    }

    /// <summary>A calibration that is no rising line is refused.</summary>
    [TestMethod]
    [DataRow(1000, 2000, 1000, 4000)]
    [DataRow(1000, 4000, 2000, 2000)]
    [DataRow(0, 0, 0, 0)]
    public void A_bad_calibration_is_refused(int raw1, int mv1, int raw2, int mv2)
    {
        bool refused = false;
        FakeAdc adc = new FakeAdc();
        try
        {
            BatteryGauge gauge = new BatteryGauge(adc, adc, new FakeClock(), new BatteryCalibration { Raw1 = raw1, Mv1 = mv1, Raw2 = raw2, Mv2 = mv2 });
            refused = gauge.LastRaw16 != 0;
        }
        catch (ArgumentException)
        {
            refused = true;
        }

        Assert.IsTrue(refused);
    }

    /// <summary>The lowest sample under load counts.</summary>
    [TestMethod]
    public void The_loaded_minimum_is_kept()
    {
        FakeAdc adc = new FakeAdc { Raw = 2000 };
        LoadedMinimum loaded = new LoadedMinimum(new BatteryGauge(adc, adc, new FakeClock(), new BatteryCalibration { Raw1 = 0, Mv1 = 0, Raw2 = 2000, Mv2 = 4000 }));
        Assert.IsFalse(loaded.HasValue);
        loaded.Sample();
        adc.Raw = 1500;
        loaded.Sample();
        adc.Raw = 1900;
        loaded.Sample();
        Assert.IsTrue(loaded.HasValue && loaded.MinMv >= 2998 && loaded.MinMv <= 3000);
    }

    /// <summary>The thermistor at half the supply is at 25 °C; the table is right to 0.2 degrees at its other temperatures.</summary>
    [TestMethod]
    [DataRow(1650, 250)]
    [DataRow(2381, 50)]
    [DataRow(1000, 450)]
    [DataRow(757, 550)]
    [DataRow(2543, 0)]
    [DataRow(246, 950)]
    public void The_thermistor_by_table(int pinMv, int deciC)
    {
        FakeAdc adc = new FakeAdc { Raw = (pinMv - 142) * 4000 / 3222 };
        NtcThermometer thermometer = new NtcThermometer(adc, adc, new FakeClock(), BatteryCalibration.FromDivider(0, 1), 5);
        Assert.AreEqual((int)SenseStatus.Ok, (int)thermometer.TryRead(out int temperatureDeciC));
        int off = temperatureDeciC - 5 - deciC;
        Assert.IsTrue(off >= -3 && off <= 3);
        Assert.IsFalse(adc.IsOn);
    }

    /// <summary>An open and a shorted thermistor are no temperatures.</summary>
    [TestMethod]
    public void A_broken_thermistor_is_no_temperature()
    {
        BatteryCalibration line = new BatteryCalibration { Raw1 = 0, Mv1 = 0, Raw2 = 4000, Mv2 = 3300 };
        FakeAdc adc = new FakeAdc { Raw = 4090 };
        NtcThermometer thermometer = new NtcThermometer(adc, adc, new FakeClock(), line, 0);
        Assert.AreEqual((int)SenseStatus.OutOfRange, (int)thermometer.TryRead(out int _));
        adc.Raw = 20;
        Assert.AreEqual((int)SenseStatus.OutOfRange, (int)thermometer.TryRead(out int _));
        adc.Status = SenseStatus.Failed;
        Assert.AreEqual((int)SenseStatus.Failed, (int)thermometer.TryRead(out int _));
    }

    private static int Status(int raw, SenseStatus status)
    {
        FakeAdc adc = new FakeAdc { Raw = raw, Status = status };
        return (int)new BatteryGauge(adc, adc, new FakeClock(), BatteryCalibration.FromDivider(1, 1)).TryRead(out int _);
    }
}
