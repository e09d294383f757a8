namespace System.Reflection;

[AttributeUsage(AttributeTargets.Assembly)]
public sealed class AssemblyCopyrightAttribute : Attribute
{
    public extern AssemblyCopyrightAttribute(string copyright);

    public extern string Copyright { get; }
}
