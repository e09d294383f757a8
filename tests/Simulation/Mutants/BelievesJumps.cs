using System;
using BinNode.Contracts;
using BinNode.Core.State;

namespace BinNode.Simulation.Tests.Mutants;

/// <summary>Knows no limit to how long a sleep may have lasted, so a clock that jumped is time that passed.</summary>
internal sealed class BelievesJumps(IFileStore inner) : PassingFiles(inner)
{
    private const int PlannedAt = 20 + 50 + 13;

    public override FileStatus Write(string name, byte[] from, int offset, int count)
    {
        if (name.StartsWith("hot.", StringComparison.Ordinal))
        {
            Bytes.PutU32(from, offset + PlannedAt, 0x70000000);
            int body = Bytes.U16(from, offset + 4);
            Bytes.PutU32(from, offset + 16, Crc32.Continue(Crc32.Compute(from, offset, 16), from, offset + 20, body));
        }

        return base.Write(name, from, offset, count);
    }
}
