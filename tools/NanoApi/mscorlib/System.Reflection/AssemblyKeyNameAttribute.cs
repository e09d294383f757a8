namespace System.Reflection;

[AttributeUsage(AttributeTargets.Assembly)]
public sealed class AssemblyKeyNameAttribute : Attribute
{
    public extern AssemblyKeyNameAttribute(string keyName);

    public extern string KeyName { get; }
}
