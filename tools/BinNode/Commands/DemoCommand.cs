using System.CommandLine;
using BinNode.Runner;
using BinNode.Tools.Views;

namespace BinNode.Tools.Commands;

/// <summary>binnode demo: a node and its backend, live.</summary>
public static class DemoCommand
{
    private const double DaysPerSecond = 0.5;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        RunFlags flags = new(7);
        Option<bool> fast = new("--fast") { Description = "Do not slow down for watching." };
        Command command = new("demo", "Watch the firmware measure a bin, sleep, wake, buffer and publish to a real MQTT broker in this process.")
        {
            flags.Days, flags.Uplink, flags.Modem, flags.Seed, flags.Set, flags.Plot, fast, flags.Json,
        };
        command.SetAction((parsed, cancel) => Guarded.RunAsync(() =>
        {
            using EmbeddedBroker broker = EmbeddedBroker.Start();
            bool live = LiveView.IsPossible && !parsed.GetValue(fast);
            RunOptions options = new()
            {
                Days = RunFlags.CheckDays(parsed.GetValue(flags.Days)),
                Uplink = parsed.GetValue(flags.Uplink)!,
                Modem = parsed.GetValue(flags.Modem)!,
                Seed = parsed.GetValue(flags.Seed),
                Settings = RunFlags.Settings(parsed.GetValue(flags.Set)),
                Broker = broker.Address,
                DaysPerSecond = live ? DaysPerSecond : 0,
            };
            return RunShow.Play(options, parsed.GetValue(flags.Plot) ?? Path.Combine("out", "demo"), parsed.GetValue(flags.Json), live, cancel);
        }));
        return command;
    }
}
