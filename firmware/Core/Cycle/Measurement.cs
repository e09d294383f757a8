using BinNode.Contracts;
using BinNode.Core.Bin;
using BinNode.Core.Readings;
using BinNode.Core.Settings;

namespace BinNode.Core.Cycle;

/// <summary>Looks at the bin and says what it means: temperature, echoes, battery, switches, and the judgement over them.</summary>
public sealed class Measurement
{
    private readonly NodeParts _parts;
    private readonly RangeFinder _finder;
    private readonly int _temperatureOffsetDeciC;

    /// <summary>Wires the measurement.</summary>
    public Measurement(NodeParts parts, NodeSettings settings)
    {
        _parts = parts;
        _temperatureOffsetDeciC = settings.Number(Setting.TempOffsetDeciC);
        RangeConfig range = new RangeConfig();
        SettingsMap.Fill(range, settings);
        _finder = new RangeFinder(parts.Range, parts.Clock, range);
    }

    /// <summary>What was measured last.</summary>
    public BinInputs Inputs { get; } = new BinInputs();

    /// <summary>What it means.</summary>
    public Judgement Judgement { get; } = new Judgement();

    /// <summary>How the battery was read last.</summary>
    public SenseStatus Battery { get; private set; } = SenseStatus.NotFitted;

    /// <summary>How the temperature was read last.</summary>
    public SenseStatus Temperature { get; private set; } = SenseStatus.NotFitted;

    /// <summary>The judge for these settings.</summary>
    public static BinMonitor CreateMonitor(NodeParts parts, NodeSettings settings)
    {
        BinConfig bin = new BinConfig();
        AlarmConfig alarms = new AlarmConfig();
        SwitchConfig switches = new SwitchConfig();
        SettingsMap.Fill(bin, settings);
        SettingsMap.Fill(alarms, settings);
        SettingsMap.Fill(switches, settings);
        SwitchJudge judge = new SwitchJudge(switches, parts.Tilt, parts.Heat, parts.Clock);
        PowerGate gate = new PowerGate(Chemistry.Of((BatteryKind)settings.Number(Setting.BatteryChemistry)));
        return new BinMonitor(bin, alarms, switches, judge, gate);
    }

    /// <summary>False when the battery allows only sleep: then all that was done is a look at it.</summary>
    public bool IsWorthIt(BinMonitor bin)
    {
        if (bin.Power.Level == PowerLevel.SleepOnly && _parts.Battery.TryRead(out int batteryMv) == SenseStatus.Ok)
        {
            bin.Power.Update(batteryMv, 0);
        }

        Judgement.Power = bin.Power.Level;
        return bin.Power.Level != PowerLevel.SleepOnly;
    }

    /// <summary>Measures, without a judgement.</summary>
    /// <param name="bin">Knows the air of the wakes before.</param>
    /// <param name="elapsedS">Seconds since the judgement before; 0: not known, or a look for a person, who wants to see what the pings say by themselves.</param>
    public void Take(BinMonitor bin, int elapsedS)
    {
        Inputs.ElapsedS = elapsedS;
        Temperature = _parts.Thermometer.TryRead(out int deciC);
        Inputs.HasTemperature = Temperature == SenseStatus.Ok;
        Inputs.TemperatureDeciC = deciC + _temperatureOffsetDeciC;
        Battery = _parts.Battery.TryRead(out int batteryMv);
        Inputs.HasBattery = Battery == SenseStatus.Ok;
        Inputs.BatteryMv = batteryMv;
        _finder.ExpectedMm = elapsedS > 0 ? bin.ExpectedMm : 0;
        _finder.Measure(bin.AirDeciC(Temperature, Inputs.TemperatureDeciC, elapsedS), Inputs.Range);
    }

    /// <summary>Judges what was measured.</summary>
    public void Judge(BinMonitor bin, WakeCause cause)
    {
        bin.Switches.Look(cause, Inputs.ElapsedS);
        bin.Judge(Inputs, Judgement);
    }

    /// <summary>The reading to store.</summary>
    public Reading ToReading() => new Reading
    {
        State = Judgement.State,
        DistanceMm = (ushort)(Inputs.Range.HasDistance ? Inputs.Range.DistanceMm : 0),
        HasBattery = Inputs.HasBattery,
        BatteryMv = (ushort)Inputs.BatteryMv,
        HasTemperature = Inputs.HasTemperature,
        TemperatureDeciC = (short)Inputs.TemperatureDeciC,
        Events = Judgement.Events,
    };
}
