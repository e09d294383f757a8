using BinNode.Contracts;

namespace BinNode.Simulation.Tests.Mutants;

/// <summary>Takes one failure of the file store for another status: a full or failing flash for a stored reading, an unreadable file for none.</summary>
internal sealed class BelievesStatus(IFileStore inner, FileStatus what, FileStatus takenFor) : PassingFiles(inner)
{
    public override FileStatus Read(string name, int position, byte[] into, int offset, int count, out int read) => Take(base.Read(name, position, into, offset, count, out read));

    public override FileStatus Write(string name, byte[] from, int offset, int count) => Take(base.Write(name, from, offset, count));

    public override FileStatus Append(string name, byte[] from, int offset, int count) => Take(base.Append(name, from, offset, count));

    private FileStatus Take(FileStatus status) => status == what ? takenFor : status;
}
