namespace System.Reflection;

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class DefaultMemberAttribute : Attribute
{
    public extern DefaultMemberAttribute(string memberName);

    public extern string MemberName { get; }
}
