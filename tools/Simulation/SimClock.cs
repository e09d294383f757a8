using BinNode.Contracts;

namespace BinNode.Simulation;

/// <summary>Monotonic time of a wake. Reading it is not a step: nothing can go wrong there that does not go wrong everywhere.</summary>
public sealed class SimClock(Steps steps) : IClock
{
    /// <inheritdoc />
    public long NowMs
    {
        get
        {
            if (steps.IsDead)
            {
                throw new PowerLostException();
            }

            return steps.TrueMs - steps.WakeStartMs + 300;
        }
    }

    /// <inheritdoc />
    public void Sleep(int ms)
    {
        steps.Enter("clock", "Sleep");
        steps.Advance(ms < 0 ? 0 : (ms + 9) / 10 * 10);
        steps.Leave();
    }
}
