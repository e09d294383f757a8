namespace System.Diagnostics.CodeAnalysis;

[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, Inherited = false, AllowMultiple = true)]
public sealed class MemberNotNullWhenAttribute : Attribute
{
    public extern MemberNotNullWhenAttribute(bool returnValue, string member);

    public extern MemberNotNullWhenAttribute(bool returnValue, params string[] members);

    public extern bool ReturnValue { get; }

    public extern string[] Members { get; }
}
