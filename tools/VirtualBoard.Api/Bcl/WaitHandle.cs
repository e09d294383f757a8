using BinNode.VirtualBoard;

namespace NanoBcl.Threading;

public abstract class WaitHandle : ISignal
{
    public const int WaitTimeout = 258;

    private protected WaitHandle(bool initialState)
    {
        IsSet = initialState;
    }

    bool ISignal.IsSet => IsSet;

    private protected bool IsSet { get; set; }

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
