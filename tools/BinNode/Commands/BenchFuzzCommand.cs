using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using BinNode.Tools.Payload;
using BinNode.Tools.Payload.Fuzz;

namespace BinNode.Tools.Commands;

/// <summary>binnode bench fuzz: feeds the decoder hostile bytes.</summary>
public static class BenchFuzzCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Option<long> inputs = new("--inputs") { Description = "How many inputs.", HelpName = "N", DefaultValueFactory = _ => 10_000_000 };
        Option<int> seed = new("--seed") { Description = "Seed; the same seed gives the same inputs.", HelpName = "N", DefaultValueFactory = _ => 1 };
        Option<bool> json = new("--json") { Description = "Print one JSON object as the last line." };
        Option<bool> afl = new("--afl") { Description = "Take the inputs from afl-fuzz instead; tools/Payload/Fuzz/README.md says how." };
        Command command = new("fuzz", "Feed the payload decoder hostile bytes and count what it says.") { inputs, seed, json, afl };
        command.SetAction((parsed, cancel) => Task.FromResult(parsed.GetValue(afl) ? RunUnderAfl() : Run(parsed.GetValue(inputs), parsed.GetValue(seed), parsed.GetValue(json), cancel)));
        return command;
    }

    private static int RunUnderAfl()
    {
        CoverageFuzzer.Run();
        return 0;
    }

    private static int Run(long inputs, int seed, bool json, CancellationToken cancel)
    {
        PayloadFuzzer fuzzer = new(seed, Samples.Messages());
        Stopwatch watch = Stopwatch.StartNew();
        long done = 0;
        try
        {
            for (; done < inputs && !cancel.IsCancellationRequested; done++)
            {
                fuzzer.Step();
                if (done % 1_000_000 == 999_999)
                {
                    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done + 1:N0} inputs, {fuzzer.Decoded:N0} decoded, {watch.Elapsed.TotalSeconds:0} s"));
                }
            }
        }
        catch (FuzzFailure wrong)
        {
            Console.Error.WriteLine($"{wrong.Message} Replay with --seed {seed} --inputs {done + 1}.");
            return 1;
        }

        Print(fuzzer, done, json);
        return cancel.IsCancellationRequested ? 130 : 0;
    }

    private static void Print(PayloadFuzzer fuzzer, long done, bool json)
    {
        foreach ((string reason, long count) in fuzzer.Reasons.OrderByDescending(pair => pair.Value))
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,12:N0}  {reason}"));
        }

        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fuzzer.Decoded,12:N0}  decoded; at most {fuzzer.MostReadings} readings in one, and {fuzzer.MostAllocatedBytes:N0} bytes of memory for one input"));
        if (json)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"inputs\":{done},\"decoded\":{fuzzer.Decoded},\"refused\":{fuzzer.Refused},\"reasons\":{fuzzer.Reasons.Count},\"most_allocated_bytes\":{fuzzer.MostAllocatedBytes},\"failures\":0}}"));
        }
    }
}
