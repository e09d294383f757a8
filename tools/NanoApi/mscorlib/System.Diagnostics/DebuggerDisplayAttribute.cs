namespace System.Diagnostics;

[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Delegate, AllowMultiple = true)]
public sealed class DebuggerDisplayAttribute : Attribute
{
    public extern DebuggerDisplayAttribute(string value);

    public extern string Value { get; }

    public extern string Name { get; set; }

    public extern string Type { get; set; }

    public extern Type Target { get; set; }

    public extern string TargetTypeName { get; set; }
}
