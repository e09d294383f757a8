namespace System.Reflection;

[AttributeUsage(AttributeTargets.Assembly)]
public sealed class AssemblyDelaySignAttribute : Attribute
{
    public extern AssemblyDelaySignAttribute(bool delaySign);

    public extern bool DelaySign { get; }
}
