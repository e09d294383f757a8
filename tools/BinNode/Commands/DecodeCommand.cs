using System.CommandLine;
using BinNode.Decoding;
using BinNode.Tools.Payload;

namespace BinNode.Tools.Commands;

/// <summary>binnode decode: unpacks messages into JSON or into a trace.</summary>
public static class DecodeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> file = new("file") { Description = "Messages: one a line in hex, or one in binary; - for standard input.", DefaultValueFactory = _ => "-" };
        Option<bool> csv = new("--csv") { Description = "Print the readings in the columns of a trace: t,d_mm,v_mV,c_0p1C,f." };
        Option<bool> json = new("--json") { Description = "Print one JSON object a message. This is the default." };
        Option<string?> key = new("--key") { Description = "Device key in hex: tags are verified, and messages without one are refused.", HelpName = "HEX" };
        Command command = new("decode", "Unpack messages into JSON, one a line, or into a trace.") { file, csv, json, key };
        command.SetAction(parsed => Guarded.Run(() => Run(parsed.GetValue(file)!, parsed.GetValue(csv), parsed.GetValue(key))));
        return command;
    }

    private static int Run(string file, bool csv, string? keyText)
    {
        byte[]? key = keyText is null ? null : HexLines.Key(keyText);
        bool allDecoded = true;
        if (csv)
        {
            Console.Out.WriteLine(TraceCsv.Header);
        }

        foreach ((int line, byte[] message) in HexLines.Split(ReadAll(file)))
        {
            DecodeResult result = PayloadDecoder.Decode(message, key);
            if (result.Message is null)
            {
                Console.Error.WriteLine($"Line {line}: {result.Reason}");
                allDecoded = false;
            }
            else
            {
                Print(result.Message, line, csv);
            }
        }

        return allDecoded ? 0 : 1;
    }

    private static void Print(DecodedMessage message, int line, bool csv)
    {
        if (!csv)
        {
            Console.Out.WriteLine(message.ToJson());
        }
        else if (message is ReadingsMessage readings)
        {
            foreach (DecodedReading reading in readings.Readings)
            {
                Console.Out.WriteLine(TraceCsv.Row(reading));
            }
        }
        else
        {
            Console.Error.WriteLine($"Line {line}: a message of type {message.Type} has no readings and is left out of the trace.");
        }
    }

    private static byte[] ReadAll(string file)
    {
        if (file != "-")
        {
            return File.ReadAllBytes(file);
        }

        using MemoryStream all = new();
        using Stream input = Console.OpenStandardInput();
        input.CopyTo(all);
        return all.ToArray();
    }
}
