namespace System.ComponentModel;

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Constructor | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Event | AttributeTargets.Interface | AttributeTargets.Delegate)]
public sealed class EditorBrowsableAttribute : Attribute
{
    public extern EditorBrowsableAttribute();

    public extern EditorBrowsableAttribute(EditorBrowsableState state);

    public extern EditorBrowsableState State { get; }

    public override extern bool Equals(object obj);
}
