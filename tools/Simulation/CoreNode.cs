using System;
using System.Collections.Generic;
using BinNode.Contracts;
using BinNode.Core.Bin;
using BinNode.Core.Cycle;
using BinNode.Core.Journal;
using BinNode.Core.Readings;
using BinNode.Core.Settings;
using BinNode.Decoding;

namespace BinNode.Simulation;

/// <summary>The real core on a simulated board, wired and put to sleep as the firmware's entry point does it.</summary>
public static class CoreNode
{
    private const int StartDeadlineMs = 60000;

    /// <summary>The node as it is delivered.</summary>
    public static Node Create() => new(Wake, Decode, ClockSize(), DefaultDeadlineMs(), Prepare);

    /// <summary>One wake.</summary>
    public static void Wake(SimBoard board)
    {
        SleepPlan plan = new();
        try
        {
            board.Guard.Arm(StartDeadlineMs, new SleepAtDeadline(board.Power));
            NodeParts parts = PartsOf(board);
            SettingsStore store = new(parts.Files);
            NodeSettings settings = new();
            SettingsSource source = store.Load(settings);
            plan = new WakeCycle(parts, settings, store, source).Run();
        }
        catch (Exception)
        {
            // the plan of a wake that could not begin stands already
        }

        EndWake(board, plan);
    }

    /// <summary>Provisions the node.</summary>
    public static void Prepare(SimBoard board)
    {
        NodeSettings settings = new();
        settings.SetDefaults();
        Set(settings, Setting.MqttHost, "broker.example");
        Set(settings, Setting.WifiSsid, "simulated");
        Set(settings, Setting.WifiPassword, "simulated-password");
        Set(settings, Setting.DeviceId, "bn-simulated");
        settings.TrySetNumber(SettingsTable.Row(Setting.BatteryChemistry), (int)BatteryKind.LiSocl2);
        settings.TrySetNumber(SettingsTable.Row(Setting.PayloadStepMm), 1);
        settings.TrySetNumber(SettingsTable.Row(Setting.PayloadStepMv), 1);
        settings.TrySetNumber(SettingsTable.Row(Setting.PayloadStepDeciC), 1);
        board.Battery.NoRadioMv = Chemistry.Of(BatteryKind.LiSocl2).NoRadioMv;
        Action<string, byte[], bool>? told = board.Files.Committed;
        board.Files.Committed = null;
        board.Steps.Begin();
        string? reason = new SettingsStore(board.Files).Apply(settings);
        board.Files.Committed = told;
        if (reason != null)
        {
            throw new InvalidOperationException(reason);
        }
    }

    /// <summary>The contracts of a board.</summary>
    public static NodeParts PartsOf(SimBoard board) => new()
    {
        Clock = board.Clock,
        Rtc = board.Rtc,
        Power = board.Power,
        Guard = board.Guard,
        Files = board.Files,
        Range = board.Range,
        Battery = board.Battery,
        Thermometer = board.Thermometer,
        Tilt = board.Tilt,
        Heat = board.Heat,
        Uplink = board.Uplink,
        Mac = board.Mac,
        Chip = board.Chip,
    };

    private static void EndWake(SimBoard board, SleepPlan plan)
    {
        if (plan.Reboot)
        {
            board.Power.Reboot();
        }

        try
        {
            board.Power.Sleep(plan.Seconds, plan.Sources);
        }
        catch (Exception exception) when (exception is not PowerLostException)
        {
            board.Power.Sleep(SleepPlan.FallbackS, WakeSources.None);
        }
    }

    private static IEnumerable<Reading> Decode(string topic, byte[] payload)
    {
        DecodeResult result = PayloadDecoder.Decode(payload);
        if (result.Message == null)
        {
            throw new InvalidOperationException($"the node sent what cannot be decoded: {result.Reason}");
        }

        if (result.Message is not ReadingsMessage message)
        {
            yield break;
        }

        foreach (DecodedReading reading in message.Readings)
        {
            yield return new Reading
            {
                Sequence = reading.Sequence,
                Epoch = (ushort)reading.Epoch,
                Seconds = reading.Seconds,
                State = (BinNode.Core.Readings.ReadingState)reading.State,
                DistanceMm = (ushort)(reading.DistanceMm ?? 0),
                HasBattery = reading.BatteryMv != null,
                BatteryMv = (ushort)(reading.BatteryMv ?? 0),
                HasTemperature = reading.TemperatureDeciC != null,
                TemperatureDeciC = (short)(reading.TemperatureDeciC ?? 0),
            };
        }
    }

    private static void Set(NodeSettings settings, Setting setting, string value)
    {
        string? refused = settings.TrySet(SettingsTable.Row(setting), value);
        if (refused != null)
        {
            throw new InvalidOperationException(refused);
        }
    }

    private static int DefaultDeadlineMs()
    {
        NodeSettings settings = new();
        settings.SetDefaults();
        return settings.Number(Setting.DeadlineS) * 1000;
    }

    private static int ClockSize()
    {
        Steps steps = new();
        return new ClockEpochs(new SimRtc(steps), new SimClock(steps)).Size;
    }

    /// <summary>Ends a start that hangs before the cycle takes over the guard.</summary>
    private sealed class SleepAtDeadline(IPower power) : IDeadlineHandler
    {
        public void OnDeadline() => power.Sleep(SleepPlan.FallbackS, WakeSources.Console);
    }
}
