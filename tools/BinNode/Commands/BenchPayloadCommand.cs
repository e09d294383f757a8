using System.CommandLine;
using System.Globalization;
using BinNode.Core.Readings;
using BinNode.Tools.Payload;
using BinNode.Tools.Payload.Bench;

namespace BinNode.Tools.Commands;

/// <summary>binnode bench payload: bytes a reading, against other formats on the same rows.</summary>
public static class BenchPayloadCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Option<string?> csv = new("--csv") { Description = "Trace to pack; without it, the 30 days that come with the repository.", HelpName = "FILE" };
        Option<bool> json = new("--json") { Description = "Print one JSON object instead of the table." };
        Command command = new("payload", "Bytes a reading in messages of 1, 24 and 96, against JSON, CBOR, MessagePack, Protobuf and others.") { csv, json };
        command.SetAction(parsed => Guarded.Run(() => Run(parsed.GetValue(csv), parsed.GetValue(json))));
        return command;
    }

    private static int Run(string? csv, bool json)
    {
        Reading[] trace = csv is null ? Samples.Trace() : Read(csv);
        List<FormatRow> rows = FormatTable.Measure(trace);
        if (json)
        {
            IEnumerable<string> items = rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{{\"format\":\"{row.Name}\",\"batch_1\":{row.One:0.000},\"batch_24\":{row.TwentyFour:0.000},\"batch_96\":{row.NinetySix:0.000}}}"));
            Console.Out.WriteLine($"{{\"readings\":{trace.Length},\"formats\":[{string.Join(',', items)}]}}");
            return 0;
        }

        Console.Out.WriteLine("| format | 1 a message | 24 | 96 |");
        Console.Out.WriteLine("| --- | ---: | ---: | ---: |");
        foreach (FormatRow row in rows)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {row.Name} | {row.One:0.00} | {row.TwentyFour:0.00} | {row.NinetySix:0.00} |"));
        }

        return 0;
    }

    private static Reading[] Read(string csv)
    {
        using StreamReader reader = new(csv);
        return TraceCsv.Read(reader);
    }
}
