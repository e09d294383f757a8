namespace System.Device.Model;

[AttributeUsage(AttributeTargets.Property, AllowMultiple = false, Inherited = true)]
public class ComponentAttribute : Attribute
{
    public extern ComponentAttribute();

    public extern ComponentAttribute(string name);

    public extern string Name { get; }
}
