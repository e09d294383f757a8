namespace System.Reflection;

[AttributeUsage(AttributeTargets.Assembly)]
public sealed class AssemblyDescriptionAttribute : Attribute
{
    public extern AssemblyDescriptionAttribute(string description);

    public extern string Description { get; }
}
