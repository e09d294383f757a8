using System.CommandLine;
using BinNode.ModemEmulator;

namespace BinNode.Tools.Commands;

/// <summary>binnode modem: an emulated modem on a pseudo-terminal, with real connections behind it.</summary>
public static class ModemCommand
{
    private static readonly Dictionary<string, ModemModel> Models = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sim7080g"] = ModemModel.Sim7080G,
        ["sim7080"] = ModemModel.Sim7080G,
        ["a7670"] = ModemModel.A7670,
        ["sim7670"] = ModemModel.A7670,
        ["sim7600"] = ModemModel.Sim7600,
        ["sim800l"] = ModemModel.Sim800L,
        ["sim800"] = ModemModel.Sim800L,
    };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Option<string> profile = new("--profile") { Description = "The modem.", DefaultValueFactory = static _ => "sim7080g" };
        profile.AcceptOnlyFromAmong([.. Models.Keys]);
        Option<string> state = new("--network-state") { Description = "home, roaming, none (no cell) or denied (refused).", DefaultValueFactory = static _ => "home" };
        state.AcceptOnlyFromAmong("home", "roaming", "none", "denied");
        Option<int> cause = new("--reject-cause") { Description = "Cause with which a denying network refuses (3GPP TS 24.301 annex A).", DefaultValueFactory = static _ => 15 };
        Option<bool> tells = new("--tells-cause") { Description = "The modem tells the cause of a refusal with the registration (+CEREG=3); without it, none does." };
        Option<int> backOff = new("--back-off") { Description = "Seconds that a denying network wants to be left alone (T3346)." };
        Option<string> sim = new("--sim") { Description = "ready, pin, puk or absent.", DefaultValueFactory = static _ => "ready" };
        sim.AcceptOnlyFromAmong("ready", "pin", "puk", "absent");
        Option<string> pin = new("--pin") { Description = "PIN of the SIM.", DefaultValueFactory = static _ => "1234" };
        Option<string?> apn = new("--apn") { Description = "The only access point name that the network knows; without it, any." };
        Option<int> signal = new("--signal") { Description = "Signal as +CSQ tells it, 0 to 31; 99 unknown.", DefaultValueFactory = static _ => 17 };
        Option<int> register = new("--register-ms") { Description = "Milliseconds of a search for the network.", DefaultValueFactory = static _ => 3000 };
        Option<bool> noTime = new("--no-time") { Description = "The network does not tell the time." };
        Option<bool> noPush = new("--no-push") { Description = "SIM7080G firmware that does not push what arrives." };
        Option<bool> log = new("--log") { Description = "Write each command line to the error output." };
        Option<double> seconds = new("--for") { Description = "End after so many seconds; 0: run until interrupted." };
        Option<bool> json = new("--json") { Description = "Print one JSON object with the path." };
        Command command = new("modem", "Run an emulated modem on a pseudo-terminal and print its path. Its sockets open real connections.")
        {
            profile, state, cause, tells, backOff, sim, pin, apn, signal, register, noTime, noPush, log, seconds, json,
        };
        command.SetAction((parsed, cancel) =>
        {
            ModemOptions options = new()
            {
                Model = Models[parsed.GetValue(profile)!],
                Operators = parsed.GetValue(state) switch { "none" => [], "roaming" => ["64110"], _ => ["63510"] },
                IsRoaming = parsed.GetValue(state) == "roaming",
                RejectCause = parsed.GetValue(state) == "denied" ? parsed.GetValue(cause) : 0,
                TellsCause = parsed.GetValue(tells),
                BackOffS = parsed.GetValue(backOff),
                Sim = Enum.Parse<SimState>(parsed.GetValue(sim)!, ignoreCase: true),
                Pin = parsed.GetValue(pin)!,
                Apn = parsed.GetValue(apn),
                Signal = parsed.GetValue(signal),
                RegisterMs = parsed.GetValue(register),
                RefusesPush = parsed.GetValue(noPush),
                NetworkUnixS = parsed.GetValue(noTime) ? 0 : DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
                HasTimeServer = !parsed.GetValue(noTime),
            };
            return RunAsync(options, parsed.GetValue(log), parsed.GetValue(seconds), parsed.GetValue(json), cancel);
        });
        return command;
    }

    private static async Task<int> RunAsync(ModemOptions options, bool log, double seconds, bool json, CancellationToken cancel)
    {
        if (OperatingSystem.IsWindows())
        {
            await Console.Error.WriteLineAsync("Windows has no pseudo-terminals; run this command under Linux, macOS or WSL.").ConfigureAwait(false);
            return 1;
        }

        using PtyModem modem = new(options);
        if (log)
        {
            modem.Do(static emulated => emulated.CommandTaken += static line => Console.Error.WriteLine(line));
        }

        await Console.Out.WriteLineAsync(json ? $"{{\"port\":\"{modem.Path}\",\"profile\":\"{options.Model}\"}}" : modem.Path).ConfigureAwait(false);
        await Console.Out.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            await Task.Delay(seconds > 0 ? TimeSpan.FromSeconds(seconds) : Timeout.InfiniteTimeSpan, cancel).ConfigureAwait(false);
            return 0;
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
    }
}
