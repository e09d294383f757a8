using System;
using System.Collections.Generic;
using BinNode.Contracts;
using BinNode.Core.Bin;
using BinNode.Core.Readings;
using BinNode.Levels.Simulation;
using BinNode.Ultrasonic;

namespace BinNode.Levels.Bench;

/// <summary>How often the state of a reading was wrong in one situation.</summary>
/// <param name="Situation">What the sensor sees.</param>
/// <param name="Right">States that are right for it.</param>
/// <param name="Readings">Readings judged.</param>
/// <param name="Wrong">Of these, wrong.</param>
public sealed record StateRow(string Situation, string Right, int Readings, int Wrong)
{
    /// <summary>Share of wrong states in percent.</summary>
    public double WrongPercent => 100.0 * Wrong / Readings;
}

/// <summary>Situations of the field through driver, range finder and judge, wake after wake.</summary>
public static class StateBench
{
    private sealed record Situation(string Name, ReadingState[] Right, Action<EchoWorld, int> Arrange, int FirstWake = 4);

    private static readonly Situation[] Situations =
    [
        new("waste at 0.7 m", [ReadingState.Ok], (world, _) => world.DistanceMm = 700),
        new("rough waste, 5 % stray", [ReadingState.Ok], (world, _) => { world.NoiseMm = 8; world.StrayShare = 0.05; }),
        new("20 % stray echoes", [ReadingState.Ok, ReadingState.Unstable], (world, _) => world.StrayShare = 0.2),
        new("foam: 9 of 10 pings silent", [ReadingState.NoEcho, ReadingState.Unstable], (world, _) => world.SilentShare = 0.9),
        new("slanted surface: silence", [ReadingState.NoEcho], (world, _) => world.SilentShare = 1),
        new("lid open: nothing in range", [ReadingState.NoEcho], (world, _) => world.DistanceMm = 8000),
        new("echoes from everywhere", [ReadingState.Unstable, ReadingState.NoEcho], (world, _) => { world.StrayShare = 1; world.NoiseMm = 40; }),
        new("grown into the blind zone", [ReadingState.Full], (world, wake) => world.DistanceMm = Math.Max(1000 - (wake * 40), 120), 24),
        new("bag hangs at 0.27 m", [ReadingState.Blocked], (world, wake) => world.DistanceMm = wake < 4 ? 1000 : 270, 14),
        new("dirt in the blind zone", [ReadingState.Blocked], (world, wake) => world.DistanceMm = wake < 4 ? 1000 : 100, 14),
        new("unplugged between wakes", [ReadingState.SensorFault], (world, wake) => world.Fault = wake < 2 ? EchoWorld.LineFault.None : EchoWorld.LineFault.Silent),
        new("echo line stuck high", [ReadingState.SensorFault], (world, _) => world.Fault = EchoWorld.LineFault.StuckHigh),
        new("glitches only", [ReadingState.SensorFault], (world, _) => world.Fault = EchoWorld.LineFault.Glitches),
    ];

    /// <summary>Runs every situation.</summary>
    /// <param name="nodes">Nodes a situation, each over 40 wakes.</param>
    /// <param name="seed">Same seed, same numbers.</param>
    public static IReadOnlyList<StateRow> Run(int nodes, ulong seed)
    {
        List<StateRow> rows = [];
        foreach (Situation situation in Situations)
        {
            int readings = 0;
            int wrong = 0;
            for (int node = 0; node < nodes; node++)
            {
                (int judged, int bad) = Live(situation, new Dice(seed + (ulong)((node * 100) + rows.Count)));
                readings += judged;
                wrong += bad;
            }

            rows.Add(new StateRow(situation.Name, string.Join(" or ", situation.Right), readings, wrong));
        }

        return rows;
    }

    private static (int Judged, int Wrong) Live(Situation situation, Dice dice)
    {
        VirtualClock clock = new();
        EchoWorld world = new(dice, clock);
        RangeFinder finder = new(new TriggerEchoSensor(world, world, clock, Sensors.JsnSr04t()), clock, new RangeConfig());
        SwitchConfig switches = new();
        BinMonitor monitor = new(new BinConfig { EmptyMm = 1200, FullMm = 250 }, new AlarmConfig(), switches, new SwitchJudge(switches, null, null, clock), new PowerGate(Chemistry.Of(BatteryKind.LiSocl2)));
        BinInputs inputs = new() { ElapsedS = 900, HasTemperature = true };
        Judgement judgement = new();
        int judged = 0;
        int wrong = 0;
        for (int wake = 0; wake < 40; wake++)
        {
            situation.Arrange(world, wake);
            inputs.TemperatureDeciC = (int)(10 * (world.AirC + dice.Normal()));
            finder.Measure(monitor.AirDeciC(SenseStatus.Ok, inputs.TemperatureDeciC, 900), inputs.Range);
            monitor.Judge(inputs, judgement);
            if (wake >= situation.FirstWake)
            {
                judged++;
                wrong += Array.IndexOf(situation.Right, judgement.State) < 0 ? 1 : 0;
            }
        }

        return (judged, wrong);
    }
}
