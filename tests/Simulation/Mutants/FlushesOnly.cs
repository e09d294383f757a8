using BinNode.Contracts;

namespace BinNode.Simulation.Tests.Mutants;

/// <summary>Writes the state with Flush and closes nothing: LittleFS commits at the close, so the deep sleep forgets it.</summary>
internal sealed class FlushesOnly(IFileStore inner) : PassingFiles(inner)
{
    public override FileStatus Write(string name, byte[] from, int offset, int count) =>
        name.StartsWith("hot.", System.StringComparison.Ordinal) ? FileStatus.Ok : base.Write(name, from, offset, count);
}
