using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using BinNode.ModemEmulator;

namespace BinNode.Tools.Commands;

/// <summary>binnode bench cellular: AT round trips, bytes and processor time of a session, and the torture of the driver.</summary>
public static class BenchCellularCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Option<int> sessions = new("--sessions") { Description = "Sessions to average the processor time over.", DefaultValueFactory = static _ => 2000 };
        Option<bool> lines = new("--lines") { Description = "Print the command lines of a session, too." };
        Option<bool> torture = new("--torture") { Description = "Run every fault at every byte, too." };
        Option<bool> json = new("--json") { Description = "Print one JSON object instead of the tables." };
        Command command = new("cellular", "What a session with 24 readings costs on each modem: AT command lines, bytes, processor time.") { sessions, lines, torture, json };
        command.SetAction(parsed => Run(parsed.GetValue(sessions), parsed.GetValue(lines), parsed.GetValue(torture), parsed.GetValue(json)));
        return command;
    }

    private static int Run(int sessions, bool lines, bool torture, bool json)
    {
        if (sessions < 1)
        {
            Console.Error.WriteLine("--sessions must be 1 or more.");
            return 2;
        }

        SessionCost[] costs = [.. Enum.GetValues<ModemModel>().Select(model => SessionCost.Measure(model, sessions))];
        Stopwatch watch = Stopwatch.StartNew();
        TortureResult? result = torture ? Torture.RunAll(static (_, _) => { }) : null;
        if (json)
        {
            Console.Out.WriteLine(ToJson(costs, result));
        }
        else
        {
            Print(costs, lines);
            PrintTorture(result, watch.Elapsed);
        }

        return result is { IsClean: false } ? 1 : 0;
    }

    private static void Print(SessionCost[] costs, bool lines)
    {
        Console.Out.WriteLine("| modem | AT lines | first session | bytes on the port | MQTT bytes | reads | awake s | CPU us a session |");
        Console.Out.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (SessionCost cost in costs)
        {
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {cost.Model} | {cost.Commands} | {cost.FirstCommands} | {cost.SerialBytes} | {cost.SocketBytes} | {cost.Reads} | {cost.AwakeMs / 1000.0:0.0} | {cost.CpuUs:0} |"));
        }

        foreach (SessionCost cost in costs.Where(_ => lines))
        {
            Console.Out.WriteLine($"\n{cost.Model}:\n  {string.Join("\n  ", cost.Lines)}");
        }
    }

    private static void PrintTorture(TortureResult? result, TimeSpan took)
    {
        if (result == null)
        {
            return;
        }

        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\n{result.Cases} cases in {took.TotalSeconds:0.0} s: {result.Survived} survived, {result.Recovered} recovered, {result.Lost} lost, {result.Undelivered} undelivered, {result.Hangs} hangs, {result.Exceptions} exceptions, {result.Unverified} unverified connections; longest wake {result.LongestMs / 1000.0:0.0} s of {Torture.LimitMs / 1000} s"));
        foreach ((FaultKind kind, long count) in result.ByKind)
        {
            Console.Out.WriteLine($"  {kind}: {count}");
        }

        foreach (string failure in result.Failures)
        {
            Console.Out.WriteLine($"  {failure}");
        }
    }

    private static string ToJson(SessionCost[] costs, TortureResult? result)
    {
        IEnumerable<string> items = costs.Select(static cost => string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"modem\":\"{cost.Model}\",\"at_lines\":{cost.Commands},\"first_at_lines\":{cost.FirstCommands},\"port_bytes\":{cost.SerialBytes},\"mqtt_bytes\":{cost.SocketBytes},\"reads\":{cost.Reads},\"awake_ms\":{cost.AwakeMs},\"cpu_us\":{cost.CpuUs:0}}}"));
        string torture = result == null ? ""
            : $",\"torture\":{{\"cases\":{result.Cases},\"survived\":{result.Survived},\"recovered\":{result.Recovered},\"lost\":{result.Lost},\"undelivered\":{result.Undelivered},\"hangs\":{result.Hangs},\"exceptions\":{result.Exceptions},\"unverified\":{result.Unverified},\"longest_ms\":{result.LongestMs}}}";
        return $"{{\"sessions\":[{string.Join(',', items)}]{torture}}}";
    }
}
