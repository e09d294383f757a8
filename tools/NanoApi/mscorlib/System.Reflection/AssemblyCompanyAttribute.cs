namespace System.Reflection;

[AttributeUsage(AttributeTargets.Assembly)]
public sealed class AssemblyCompanyAttribute : Attribute
{
    public extern AssemblyCompanyAttribute(string company);

    public extern string Company { get; }
}
