using BinNode.Contracts;
using BinNode.Core.Bin;
using BinNode.Core.Readings;
using BinNode.Core.Settings;

namespace BinNode.Core.Console.Commands;

/// <summary>Tests what can be tested, and says in plain words what to do about the rest. The network only when asked: it costs charge and minutes.</summary>
internal static class SelfTestCommand
{
    internal static string Run(ConsoleContext context)
    {
        bool network = context.Word(1) == "network";
        if (context.WordCount > 1 && !network)
        {
            return context.Usage();
        }

        int failed = Settings(context) + Sensor(context) + Battery(context) + Temperature(context);
        if (network)
        {
            MqttStatus status = context.Host.TryBroker(true, out LinkStatus joined);
            failed += Result(context, "network", NetworkCommand.Advice(joined));
            if (joined == LinkStatus.Up)
            {
                failed += Result(context, "broker", NetworkCommand.Advice(status)) + Clock(context);
            }
        }

        context.Out.Field("result", failed == 0 ? "pass" : "FAIL");
        return null;
    }

    private static int Settings(ConsoleContext context)
    {
        return Result(context, "settings", context.IsDamaged ? "They were damaged (" + StatusCommand.State(context) + "): import them again." : null);
    }

    private static int Sensor(ConsoleContext context)
    {
        context.Host.Measure(context.Live);
        switch (context.Live.State)
        {
            case ReadingState.SensorFault:
                return Result(context, "sensor", "It does not answer: check its plug and sensor.kind.");
            case ReadingState.NoEcho:
                return Result(context, "sensor", "It hears no echo: is anything in front of it, and is it dry and clean?");
            case ReadingState.Unstable:
                return Result(context, "sensor", "Its echoes disagree: aim it away from walls and edges.");
            case ReadingState.Blocked:
                return Result(context, "sensor", "Something hangs in front of it.");
            default:
                return Result(context, "sensor", null);
        }
    }

    private static int Battery(ConsoleContext context)
    {
        SenseStatus status = context.Host.ReadBattery(out int batteryMv);
        if (status != SenseStatus.Ok)
        {
            return Sense(context, "battery", status);
        }

        int lowMv = Chemistry.Of((BatteryKind)context.Settings.Number(Setting.BatteryChemistry)).AlarmMv;
        return Result(context, "battery", batteryMv < lowMv ? "It is low, " + batteryMv.ToString() + " mV: change it." : null);
    }

    private static int Temperature(ConsoleContext context) => Sense(context, "temperature", context.Host.ReadTemperature(out _));

    private static int Sense(ConsoleContext context, string name, SenseStatus status)
    {
        bool bad = status == SenseStatus.OutOfRange || status == SenseStatus.Failed;
        return Result(context, name, bad ? "It cannot be read: check its wires." : null);
    }

    // Without a network a clock that is not set is no fault: the first session sets it.
    private static int Clock(ConsoleContext context) =>
        Result(context, "clock", context.Host.TryGetTime(out _) ? null : "The network does not tell the time: check time.server.");

    private static int Result(ConsoleContext context, string name, string advice)
    {
        context.Out.Field(name, advice == null ? "pass" : "FAIL: " + advice);
        return advice == null ? 0 : 1;
    }
}
