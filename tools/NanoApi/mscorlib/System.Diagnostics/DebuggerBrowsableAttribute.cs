namespace System.Diagnostics;

[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class DebuggerBrowsableAttribute : Attribute
{
    public extern DebuggerBrowsableAttribute(DebuggerBrowsableState state);

    public extern DebuggerBrowsableState State { get; }
}
