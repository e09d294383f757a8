using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using BinNode.Provisioning;
using BinNode.Provisioning.Fleet;
using BinNode.Provisioning.Guide;
using BinNode.Provisioning.Link;
using BinNode.Tools.Views;
using Spectre.Console;

namespace BinNode.Tools.Commands;

/// <summary>binnode console: a terminal to a node, single commands, guided calibration, and a live view for aiming the sensor.</summary>
public static class ConsoleCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string?> port = new("PORT") { Description = "Serial port of the console cable; without it, the only one there is.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> secrets = new("--secrets") { Description = "The vault of provision: logs in with this node's password.", HelpName = "FILE" };
        Option<string[]> run = new("--run") { Description = "Run a command and print its answer; may be given several times.", HelpName = "COMMAND" };
        Option<bool> calibrate = new("--calibrate") { Description = "Guided calibration by questions." };
        Option<bool> aim = new("--aim") { Description = "Live distance while aiming the sensor; Ctrl-C ends." };
        Option<int> samples = new("--samples") { Description = "With --aim: end after so many measurements, 0: never.", HelpName = "N" };
        Option<bool> json = new("--json") { Description = "With --run: print one JSON object as the last line." };
        Command command = new("console", "Talk to a node over its console cable.") { port, secrets, run, calibrate, aim, samples, json };
        command.SetAction(parsed => InstallerGuard.Run(stop =>
        {
            using SerialLink link = new(new SerialPorts().Choose(parsed.GetValue(port)));
            string? vault = parsed.GetValue(secrets);
            string[] commands = parsed.GetValue(run) ?? [];
            if (commands.Length == 0 && !parsed.GetValue(calibrate) && !parsed.GetValue(aim))
            {
                return Terminal(link, vault, stop);
            }

            ConsoleClient client = new(link);
            client.Open(TimeSpan.FromSeconds(30));
            LogIn(client, vault);
            int result = parsed.GetValue(calibrate) ? Calibrate(client) : parsed.GetValue(aim) ? Aim(client, parsed.GetValue(samples), stop) : RunCommands(client, commands, parsed.GetValue(json));
            client.Close();
            return result;
        }));
        return command;
    }

    private static void LogIn(ConsoleClient client, string? vault)
    {
        if (vault is null || client.Send("settings get device.id").IsOk)
        {
            return;
        }

        string id = client.Demand("status")["id"] ?? "";
        client.Demand("login " + new SecretVault(vault).Get(id, "console.password"), TimeSpan.FromSeconds(40));
    }

    private static int RunCommands(ConsoleClient client, string[] commands, bool json)
    {
        JsonArray answers = [];
        bool good = true;
        foreach (string text in commands)
        {
            ConsoleAnswer answer = client.Send(text, TimeSpan.FromMinutes(6));
            good &= answer.IsOk;
            JsonObject fields = [];
            foreach ((string name, string value) in answer.Fields)
            {
                fields[name] = value;
                if (!json)
                {
                    Console.Out.WriteLine($"{name}: {value}");
                }
            }

            if (answer.Error is { } error)
            {
                Console.Error.WriteLine(error);
            }

            answers.Add(new JsonObject { ["command"] = text.Split(' ')[0], ["ok"] = answer.IsOk, ["error"] = answer.Error, ["fields"] = fields });
        }

        if (json)
        {
            Console.Out.WriteLine(new JsonObject { ["result"] = good ? "pass" : "fail", ["answers"] = answers }.ToJsonString());
        }

        return good ? 0 : 1;
    }

    private static int Calibrate(ConsoleClient client)
    {
        new GuidedCalibration(client, Console.In, Console.Out).Run();
        return 0;
    }

    // One line a measurement; in a terminal the line is drawn over itself, with the last ones as a curve above it.
    private static int Aim(ConsoleClient client, int samples, CancellationToken stop)
    {
        int rangeMm = int.TryParse(client.Demand("settings get bin.empty_mm")["bin.empty_mm"], out int emptyMm) ? emptyMm : 2000;
        Queue<LevelGauge> last = new();
        void Loop(Action<LevelGauge> show)
        {
            for (int i = 0; (samples == 0 || i < samples) && !stop.IsCancellationRequested; i++)
            {
                LevelGauge gauge = LevelGauge.Read(client);
                last.Enqueue(gauge);
                if (last.Count > 20)
                {
                    last.Dequeue();
                }

                show(gauge);
            }
        }

        if (AnsiConsole.Profile.Out.IsTerminal)
        {
            AnsiConsole.Live(AimPlot.Render(last, rangeMm)).Start(live => Loop(_ => live.UpdateTarget(AimPlot.Render(last, rangeMm))));
        }
        else
        {
            Loop(gauge => Console.Out.WriteLine(AimPlot.Line(gauge, rangeMm)));
        }

        return 0;
    }

    // Bytes both ways. What is typed goes out key by key, so that the node's own line editor works.
    private static int Terminal(SerialLink link, string? vault, CancellationToken stop)
    {
        if (vault is not null)
        {
            ConsoleClient client = new(link);
            client.Open(TimeSpan.FromSeconds(30));
            LogIn(client, vault);
            client.Close();
        }

        Console.Error.WriteLine("Connected; Ctrl-] ends.");
        using CancellationTokenSource ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        WorkException? lost = null;
        Thread reader = new(() =>
        {
            byte[] buffer = new byte[256];
            try
            {
                while (!ended.IsCancellationRequested)
                {
                    int read = link.Read(buffer, TimeSpan.FromMilliseconds(200));
                    Console.Out.Write(Encoding.ASCII.GetString(buffer, 0, read));
                    Console.Out.Flush();
                }
            }
            catch (WorkException e)
            {
                lost = e;
                ended.Cancel();
            }
        })
        { IsBackground = true };
        reader.Start();
        link.Write([(byte)'\r']);
        Type(link, ended);
        ended.Cancel();
        reader.Join(TimeSpan.FromSeconds(2));
        return lost is null ? 0 : throw lost;
    }

    private static void Type(SerialLink link, CancellationTokenSource ended)
    {
        if (Console.IsInputRedirected)
        {
            while (!ended.IsCancellationRequested && Console.In.ReadLine() is { } line)
            {
                link.Write(Encoding.ASCII.GetBytes(line + "\r"));
                Thread.Sleep(300);
            }

            Thread.Sleep(700);
            return;
        }

        while (!ended.IsCancellationRequested)
        {
            if (!Console.KeyAvailable)
            {
                Thread.Sleep(20);
                continue;
            }

            ConsoleKeyInfo key = Console.ReadKey(intercept: true);
            if (key.KeyChar == '\u001d')
            {
                return;
            }

            link.Write(Bytes(key));
        }
    }

    private static byte[] Bytes(ConsoleKeyInfo key) => key.Key switch
    {
        ConsoleKey.UpArrow => "\u001b[A"u8.ToArray(),
        ConsoleKey.DownArrow => "\u001b[B"u8.ToArray(),
        ConsoleKey.RightArrow => "\u001b[C"u8.ToArray(),
        ConsoleKey.LeftArrow => "\u001b[D"u8.ToArray(),
        ConsoleKey.Home => "\u001b[H"u8.ToArray(),
        ConsoleKey.End => "\u001b[F"u8.ToArray(),
        ConsoleKey.Enter => "\r"u8.ToArray(),
        ConsoleKey.Backspace => [0x7F],
        _ => key.KeyChar is >= (char)1 and <= '~' ? [(byte)key.KeyChar] : [],
    };
}
