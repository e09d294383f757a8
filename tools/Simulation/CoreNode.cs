using System;
using System.Collections.Generic;
using BinNode.Contracts;
using BinNode.Core.Bin;
using BinNode.Core.Cycle;
using BinNode.Core.Journal;
using BinNode.Core.Settings;

namespace BinNode.Simulation;

/// <summary>The real core on a simulated board, wired and put to sleep as the firmware's entry point does it.</summary>
public static class CoreNode
{
    /// <summary>Stands for the external watchdog: on the device nothing managed ends what hangs before the cycle has armed its guard.</summary>
    private const int StartDeadlineMs = 60000;

    /// <summary>The node as it is delivered, or a broken one.</summary>
    /// <param name="alter">Breaks the parts of a wake; null: nothing is broken.</param>
    /// <param name="waitsForBackend">True: with the end-to-end confirmation of firmware/MQTT.md.</param>
    public static Node Create(Action<SimBoard, NodeParts>? alter = null, bool waitsForBackend = false) => new(
        board => Wake(board, alter),
        payload => Backend.Decode(payload, waitsForBackend ? ConfirmingBackend.Key : null),
        ClockSize(),
        DefaultDeadlineMs(),
        waitsForBackend,
        board => Prepare(board, waitsForBackend ? Waiting : []));

    /// <summary>The settings of a node that waits for the backend's confirmation.</summary>
    public static IReadOnlyList<(Setting Setting, string Value)> Waiting { get; } = [(Setting.AuthKey, ConfirmingBackend.KeyHex), (Setting.AckEndToEnd, "on")];

    /// <summary>One wake.</summary>
    public static void Wake(SimBoard board, Action<SimBoard, NodeParts>? alter = null)
    {
        IPower power = board.Power;
        SleepPlan plan = new();
        try
        {
            board.Guard.Arm(StartDeadlineMs, new SleepAtDeadline(board.Power));
            NodeParts parts = PartsOf(board);
            alter?.Invoke(board, parts);
            power = parts.Power;
            SettingsStore store = new(parts.Files);
            NodeSettings settings = new();
            SettingsSource source = store.Load(settings);
            plan = new WakeCycle(parts, settings, store, source).Run();
        }
        catch (Exception)
        {
            // the plan of a wake that could not begin stands already
        }

        EndWake(power, plan);
    }

    /// <summary>Provisions the node.</summary>
    /// <param name="board">Its board.</param>
    /// <param name="more">Settings besides those of every simulated node.</param>
    public static void Prepare(SimBoard board, IReadOnlyList<(Setting Setting, string Value)> more)
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
        foreach ((Setting setting, string value) in more)
        {
            Set(settings, setting, value);
        }

        board.Battery.NoRadioMv = Chemistry.Of(BatteryKind.LiSocl2).NoRadioMv;
        Action<string, byte[], bool>? told = board.Files.Committed;
        board.Files.Committed = null;
        board.Steps.Begin();
        SettingsStore store = new(board.Files);
        string? reason = store.Apply(settings) ?? (store.SealIdentity(settings) ? null : "the identity could not be sealed");
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

    private static void EndWake(IPower power, SleepPlan plan)
    {
        if (plan.Reboot)
        {
            power.Reboot();
        }

        try
        {
            power.Sleep(plan.Seconds, plan.Sources);
        }
        catch (Exception exception) when (exception is not PowerLostException)
        {
            power.Sleep(SleepPlan.FallbackS, WakeSources.None);
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
