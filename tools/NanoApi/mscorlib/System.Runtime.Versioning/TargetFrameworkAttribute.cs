namespace System.Runtime.Versioning;

[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TargetFrameworkAttribute : Attribute
{
    public extern TargetFrameworkAttribute(string frameworkName);

    public extern string FrameworkName { get; }

    public extern string FrameworkDisplayName { get; set; }
}
