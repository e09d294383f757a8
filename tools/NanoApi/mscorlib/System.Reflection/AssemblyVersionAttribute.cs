namespace System.Reflection;

[AttributeUsage(AttributeTargets.Assembly)]
public sealed class AssemblyVersionAttribute : Attribute
{
    public extern AssemblyVersionAttribute(string version);

    public extern string Version { get; }
}
