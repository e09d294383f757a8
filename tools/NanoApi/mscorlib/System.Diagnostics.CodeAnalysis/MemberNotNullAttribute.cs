namespace System.Diagnostics.CodeAnalysis;

[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, Inherited = false, AllowMultiple = true)]
public sealed class MemberNotNullAttribute : Attribute
{
    public extern MemberNotNullAttribute(string member);

    public extern MemberNotNullAttribute(params string[] members);

    public extern string[] Members { get; }
}
