namespace System.Device.Model;

[AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = true)]
public class CommandAttribute : Attribute
{
    public extern CommandAttribute();

    public extern CommandAttribute(string name);

    public extern CommandAttribute(string name, string displayName);

    public extern string Name { get; }

    public extern string DisplayName { get; }
}
