using BinNode.Contracts;

namespace BinNode.Simulation.Tests.Mutants;

/// <summary>Overwrites the one copy of the state that there is.</summary>
internal sealed class OneSlot(IFileStore inner) : PassingFiles(inner)
{
    public override FileStatus Read(string name, int position, byte[] into, int offset, int count, out int read) => base.Read(Name(name), position, into, offset, count, out read);

    public override FileStatus Write(string name, byte[] from, int offset, int count) => base.Write(Name(name), from, offset, count);

    private static string Name(string name) => name == "hot.1" ? "hot.0" : name;
}
