using BinNode.VirtualBoard;

namespace NanoBcl.Threading;

public abstract class WaitHandle : ISignal
{
    public const int WaitTimeout = 258;

    private protected WaitHandle(bool initialState)
    {
        IsSet = initialState;
    }

    public bool IsSet { get; private protected set; }

    public virtual bool WaitOne(int millisecondsTimeout, bool exitContext)
    {
        bool set = CurrentBoard.Host.Time.Wait(this, millisecondsTimeout);
        if (set)
        {
            OnReleased();
        }

        return set;
    }

    private protected abstract void OnReleased();
}
