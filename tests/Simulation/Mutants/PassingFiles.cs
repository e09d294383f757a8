using BinNode.Contracts;

namespace BinNode.Simulation.Tests.Mutants;

/// <summary>Hands all calls on; a mutant overrides the one that it breaks.</summary>
internal class PassingFiles(IFileStore inner) : IFileStore
{
    public virtual FileStatus Read(string name, int position, byte[] into, int offset, int count, out int read) => inner.Read(name, position, into, offset, count, out read);

    public virtual FileStatus Write(string name, byte[] from, int offset, int count) => inner.Write(name, from, offset, count);

    public virtual FileStatus Append(string name, byte[] from, int offset, int count) => inner.Append(name, from, offset, count);

    public virtual FileStatus Delete(string name) => inner.Delete(name);

    public virtual FileStatus TryGetLength(string name, out int bytes) => inner.TryGetLength(name, out bytes);

    public virtual string[] List() => inner.List();
}
