using System;

namespace nanoFramework.Runtime.Events;

public class CustomEventArgs : EventArgs
{
    private extern CustomEventArgs();

    public extern ushort Data1 { get; }

    public extern uint Data2 { get; }
}
