namespace System.Reflection;

[AttributeUsage(AttributeTargets.Assembly)]
public sealed class AssemblyDefaultAliasAttribute : Attribute
{
    public extern AssemblyDefaultAliasAttribute(string defaultAlias);

    public extern string DefaultAlias { get; }
}
