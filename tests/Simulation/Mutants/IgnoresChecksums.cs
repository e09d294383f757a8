using System;
using BinNode.Contracts;
using BinNode.Core.State;

namespace BinNode.Simulation.Tests.Mutants;

/// <summary>Believes every stored byte: to the core all checksums are right.</summary>
internal sealed class IgnoresChecksums(IFileStore inner) : PassingFiles(inner)
{
    private const int RecordSize = 24;

    public override FileStatus Read(string name, int position, byte[] into, int offset, int count, out int read)
    {
        FileStatus status = base.Read(name, position, into, offset, count, out read);
        if (name[0] == 's' && char.IsDigit(name[1]) && position > 0)
        {
            for (int at = offset; at + RecordSize <= offset + read; at += RecordSize)
            {
                Bytes.PutU32(into, at, Crc32.Compute(into, at + 4, RecordSize - 4));
            }
        }
        else if (name.StartsWith("hot.", StringComparison.Ordinal) && read >= 20)
        {
            Bytes.PutU16(into, offset + 6, (int)(Crc32.Continue(Crc32.Compute(into, offset, 6), into, offset + 8, 8) & 0xFFFF));
            int body = Math.Min(Bytes.U16(into, offset + 4), Math.Max(0, read - 20));
            Bytes.PutU32(into, offset + 16, Crc32.Continue(Crc32.Compute(into, offset, 16), into, offset + 20, body));
        }

        return status;
    }
}
