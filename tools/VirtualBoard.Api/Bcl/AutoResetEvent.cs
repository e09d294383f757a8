namespace NanoBcl.Threading;

public sealed class AutoResetEvent : WaitHandle
{
    public AutoResetEvent(bool initialState)
        : base(initialState)
    {
    }

    public bool Set()
    {
        IsSet = true;
        return true;
    }

    public bool Reset()
    {
        IsSet = false;
        return true;
    }

    private protected override void OnReleased() => IsSet = false;
}
