using System.IO;
using BinNode.Decoding;
using SharpFuzz;

namespace BinNode.Tools.Payload.Fuzz;

/// <summary>Feeds the decoder what afl-fuzz sends, which follows the decoder's branches when the assembly was instrumented by SharpFuzz. See README.md.</summary>
public static class CoverageFuzzer
{
    /// <summary>Runs until afl-fuzz ends it. An exception is what afl-fuzz calls a crash.</summary>
    public static void Run() => Fuzzer.OutOfProcess.Run(Feed);

    private static void Feed(Stream input)
    {
        using MemoryStream bytes = new();
        input.CopyTo(bytes);
        byte[] message = PayloadFuzzer.Sealed(bytes.ToArray());
        PayloadFuzzer.Judge(message, PayloadDecoder.Decode(message));
    }
}
