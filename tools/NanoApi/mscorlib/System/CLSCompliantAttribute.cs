namespace System;

[AttributeUsage(AttributeTargets.All)]
public sealed class CLSCompliantAttribute : Attribute
{
    public extern CLSCompliantAttribute(bool isCompliant);

    public extern bool IsCompliant { get; }
}
