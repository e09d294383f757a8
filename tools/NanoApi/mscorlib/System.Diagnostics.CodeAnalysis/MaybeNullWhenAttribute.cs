namespace System.Diagnostics.CodeAnalysis;

[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class MaybeNullWhenAttribute : Attribute
{
    public extern MaybeNullWhenAttribute(bool returnValue);

    public extern bool ReturnValue { get; }
}
