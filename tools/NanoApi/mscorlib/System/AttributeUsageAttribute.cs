namespace System;

[AttributeUsage(AttributeTargets.Class)]
public sealed class AttributeUsageAttribute : Attribute
{
    public extern AttributeUsageAttribute(AttributeTargets validOn);

    public extern AttributeTargets ValidOn { get; }

    public extern bool AllowMultiple { get; set; }

    public extern bool Inherited { get; set; }
}
