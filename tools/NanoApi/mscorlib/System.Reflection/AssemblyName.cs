namespace System.Reflection;

public sealed class AssemblyName
{
    private extern AssemblyName();

    public extern string Name { get; }

    public extern string FullName { get; }

    public extern Version Version { get; }
}
