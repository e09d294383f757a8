using System;
using BinNode.Contracts;

namespace BinNode.Simulation.Tests.Mutants;

/// <summary>Keeps the state in memory and stores it with the last act of the wake, to spare the flash: what a cut takes was sent already.</summary>
internal sealed class StoresAtTheEnd(IFileStore inner) : PassingFiles(inner)
{
    private string? _name;
    private byte[] _content = [];

    public override FileStatus Write(string name, byte[] from, int offset, int count)
    {
        if (!name.StartsWith("hot.", StringComparison.Ordinal))
        {
            return base.Write(name, from, offset, count);
        }

        _name = name;
        _content = from.AsSpan(offset, count).ToArray();
        return FileStatus.Ok;
    }

    internal IPower BeforeSleep(IPower power) => new Storing(power, () => _ = _name == null ? FileStatus.Ok : base.Write(_name, _content, 0, _content.Length));

    private sealed class Storing(IPower inner, Action store) : PassingPower(inner)
    {
        public override void Sleep(int seconds, WakeSources sources)
        {
            store();
            base.Sleep(seconds, sources);
        }
    }
}
