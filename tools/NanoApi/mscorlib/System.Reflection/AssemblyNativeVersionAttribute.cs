namespace System.Reflection;

[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class, Inherited = false)]
public sealed class AssemblyNativeVersionAttribute : Attribute
{
    public extern AssemblyNativeVersionAttribute(string version);

    public extern string NativeVersion { get; }
}
