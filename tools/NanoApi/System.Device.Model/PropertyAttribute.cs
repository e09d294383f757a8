namespace System.Device.Model;

[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method, AllowMultiple = false, Inherited = true)]
public class PropertyAttribute : Attribute
{
    public extern PropertyAttribute();

    public extern PropertyAttribute(string name);

    public extern PropertyAttribute(string name, string displayName);

    public extern string Name { get; }

    public extern string DisplayName { get; }
}
