namespace System.Device.Model;

[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = true)]
public class InterfaceAttribute : Attribute
{
    public extern InterfaceAttribute(string displayName);

    public extern string DisplayName { get; }
}
