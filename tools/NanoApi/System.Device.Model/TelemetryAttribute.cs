namespace System.Device.Model;

[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method, AllowMultiple = false, Inherited = true)]
public class TelemetryAttribute : Attribute
{
    public extern TelemetryAttribute();

    public extern TelemetryAttribute(string name);

    public extern TelemetryAttribute(string name, string displayName);

    public extern string Name { get; }

    public extern string DisplayName { get; }
}
