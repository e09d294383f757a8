namespace System.Reflection;

[AttributeUsage(AttributeTargets.Assembly)]
public sealed class AssemblyCultureAttribute : Attribute
{
    public extern AssemblyCultureAttribute(string culture);

    public extern string Culture { get; }
}
