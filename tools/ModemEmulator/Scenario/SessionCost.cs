using System.Diagnostics;

namespace BinNode.ModemEmulator;

/// <summary>What a session costs on a modem.</summary>
/// <param name="Model">The modem.</param>
/// <param name="Commands">AT command lines of a later session.</param>
/// <param name="FirstCommands">AT command lines of the first session, with what is set up once.</param>
/// <param name="SerialBytes">Bytes on the serial line, both ways.</param>
/// <param name="SocketBytes">MQTT bytes, both ways.</param>
/// <param name="Reads">Reads of the port: each blocks until something comes or the budget is over.</param>
/// <param name="AwakeMs">Virtual milliseconds of the session.</param>
/// <param name="CpuUs">Microseconds of this machine's processor for one session, driver and emulator together.</param>
/// <param name="Lines">The command lines.</param>
public sealed record SessionCost(ModemModel Model, int Commands, int FirstCommands, long SerialBytes, int SocketBytes, long Reads, long AwakeMs, double CpuUs, IReadOnlyList<string> Lines)
{
    /// <summary>Measures a session that publishes a report of state and a batch of 24 readings.</summary>
    /// <param name="model">The modem.</param>
    /// <param name="sessions">Sessions to average the processor's time over.</param>
    public static SessionCost Measure(ModemModel model, int sessions)
    {
        Scenario scenario = new(new ModemOptions { Model = model });
        scenario.Measure();
        SessionResult first = scenario.Wake();
        scenario.Sleep(6 * 3600);
        scenario.World.Modem!.Log.Clear();
        scenario.Measure();
        long reads = scenario.World.Reads;
        SessionResult later = scenario.Wake();
        reads = scenario.World.Reads - reads;
        string[] lines = [.. scenario.World.Modem.Log.Select(static entry => entry.Line)];
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        for (int i = 0; i < sessions; i++)
        {
            scenario.Sleep(6 * 3600);
            scenario.Measure();
            scenario.Wake();
        }

        TimeSpan used = Process.GetCurrentProcess().TotalProcessorTime - before;
        if (scenario.Journal.Count > 0)
        {
            throw new InvalidOperationException($"A session of {model} did not deliver.");
        }

        return new SessionCost(model, later.Commands, first.Commands, later.SerialBytes, later.SocketBytes, reads, later.AwakeMs, used.TotalMicroseconds / sessions, lines);
    }
}
