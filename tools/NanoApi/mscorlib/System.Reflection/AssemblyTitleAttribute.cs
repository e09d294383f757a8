namespace System.Reflection;

[AttributeUsage(AttributeTargets.Assembly)]
public sealed class AssemblyTitleAttribute : Attribute
{
    public extern AssemblyTitleAttribute(string title);

    public extern string Title { get; }
}
