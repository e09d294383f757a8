using System.CommandLine;
using System.Globalization;
using BinNode.Core.Payload;
using BinNode.Core.Readings;
using BinNode.Tools.Payload;

namespace BinNode.Tools.Commands;

/// <summary>binnode encode: packs a trace into messages, as the node would.</summary>
public static class EncodeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Option<string> csv = new("--csv") { Description = "Trace to encode, columns t,d_mm,v_mV,c_0p1C,f; - for standard input.", HelpName = "FILE", Required = true };
        Option<int> batch = new("--batch") { Description = "Readings in a batch; a message holds at most 256, so a longer batch becomes several.", HelpName = "N", DefaultValueFactory = _ => 24 };
        Option<string> resolution = new("--resolution") { Description = "Declared resolution: millimetres (halves allowed), millivolts, tenths of a degree.", HelpName = "MM,MV,DECIC", DefaultValueFactory = _ => "1,1,1" };
        Option<int> budget = new("--budget") { Description = "Longest message in bytes; a batch that does not fit becomes several.", HelpName = "BYTES", DefaultValueFactory = _ => ReadingsEncoder.DefaultBudgetBytes };
        Option<string?> key = new("--key") { Description = "Device key in hex: messages end with a tag instead of a checksum.", HelpName = "HEX" };
        Option<bool> json = new("--json") { Description = "Print one JSON object with readings, messages, bytes and bytes_per_reading instead of the messages." };
        Command command = new("encode", "Pack a trace into messages: one a line in hex, with a summary on standard error.") { csv, batch, resolution, budget, key, json };
        command.SetAction(parsed => Guarded.Run(() => Run(
            parsed.GetValue(csv)!, parsed.GetValue(batch), parsed.GetValue(resolution)!, parsed.GetValue(budget), parsed.GetValue(key), parsed.GetValue(json))));
        return command;
    }

    private static int Run(string csv, int batch, string resolutionText, int budget, string? key, bool json)
    {
        Check(batch >= 1, $"The batch is {batch}; it must be 1 reading or more.");
        Check(budget is >= ReadingsEncoder.LeastBudgetBytes and <= 16384, $"The budget is {budget}; it must be {ReadingsEncoder.LeastBudgetBytes} to 16384 bytes.");
        Resolution resolution = Resolution.Parse(resolutionText);
        MessageSeal seal = key is null ? new MessageSeal() : new MessageSeal(new HostMac(), HexLines.Key(key));
        Reading[] readings = ReadTrace(csv);
        List<byte[]> messages = TracePacker.Pack(readings, batch, resolution, seal, budget);
        long bytes = messages.Sum(message => (long)message.Length);
        double each = (double)bytes / readings.Length;
        if (json)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"readings\":{readings.Length},\"messages\":{messages.Count},\"bytes\":{bytes},\"bytes_per_reading\":{each:0.0000}}}"));
            return 0;
        }

        foreach (byte[] message in messages)
        {
            Console.Out.WriteLine(Convert.ToHexStringLower(message));
        }

        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{readings.Length} readings in {messages.Count} messages, {bytes} bytes: {each:0.000} bytes a reading at {resolution}."));
        return 0;
    }

    private static Reading[] ReadTrace(string csv)
    {
        if (csv == "-")
        {
            return TraceCsv.Read(Console.In);
        }

        using StreamReader reader = new(csv);
        return TraceCsv.Read(reader);
    }

    private static void Check(bool holds, string sentence)
    {
        if (!holds)
        {
            throw new TraceFormatException(sentence);
        }
    }
}
