namespace System;

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Constructor | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Event | AttributeTargets.Interface | AttributeTargets.Delegate, Inherited = false)]
public sealed class ObsoleteAttribute : Attribute
{
    public extern ObsoleteAttribute();

    public extern ObsoleteAttribute(string message);

    public extern ObsoleteAttribute(string message, bool error);

    public extern string Message { get; }

    public extern bool IsError { get; }
}
