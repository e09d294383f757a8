using System.Collections.Generic;
using System.IO;
using BinNode.Contracts;
using BinNode.Core.Payload;
using BinNode.Core.Readings;

namespace BinNode.Tools.Payload;

/// <summary>The trace that comes with the repository, and one message of each type, for benchmarks and fuzzing.</summary>
public static class Samples
{
    /// <summary>30 days of one bin, a reading every 15 minutes.</summary>
    public static Reading[] Trace()
    {
        using Stream stream = typeof(Samples).Assembly.GetManifestResourceStream("trace.csv")!;
        using StreamReader reader = new(stream);
        return TraceCsv.Read(reader);
    }

    /// <summary>Messages of every type.</summary>
    public static List<byte[]> Messages()
    {
        Reading[] trace = Trace();
        List<byte[]> messages = [];
        messages.AddRange(TracePacker.Pack(trace[..4], 1, Resolution.Fine));
        messages.AddRange(TracePacker.Pack(trace[400..520], 24, Resolution.Fine));
        messages.AddRange(TracePacker.Pack(trace[..96], 96, Resolution.Coarse));
        messages.AddRange(TracePacker.Pack(trace[..256], 256, new Resolution(43, 7, 3)));
        messages.AddRange(Others());
        return messages;
    }

    private static List<byte[]> Others()
    {
        MessageEncoder encoder = new(new MessageSeal());
        byte[] buffer = new byte[MessageEncoder.MostBytes];
        return
        [
            buffer[..encoder.Encode(Status(), buffer, 0)],
            buffer[..encoder.Encode(new DiagnosticsMessage { Number = 8, Epoch = 3, Seconds = 5000, HasSpread = true, SpreadMm = 9, FaultText = "no echo" }, buffer, 0)],
            buffer[..encoder.Encode(new EventMessage { Number = 9, Seconds = 1748736000, Kind = EventKind.Emptied, HasBefore = true, BeforePermille = 730 }, buffer, 0)],
            buffer[..encoder.Encode(new AnswerMessage { Number = 10, Seconds = 1748736000, CommandNumber = 2, Text = "report.every is 15 to 1440" }, buffer, 0)],
            [0x26, 0x05, 0x01, 0x00, 0x04, (byte)'a', (byte)'=', (byte)'1', (byte)'\n', 0, 0],
            [0x27, 0x80, 0x20, 0, 0],
        ];
    }

    private static StatusMessage Status() => new()
    {
        Number = 7,
        Seconds = 1748736000,
        Device = "bin-0042",
        Firmware = "0.1.0",
        Board = "esp32",
        WakeCause = WakeCause.Timer,
        Wakes = 2880,
    };
}
