using BinNode.Contracts;

namespace BinNode.Portable.Tests.Console;

/// <summary>Time that passes only when somebody waits.</summary>
public class TestClock : IClock
{
    public long NowMs { get; set; }

    public void Sleep(int ms) => NowMs += ms;
}
