namespace System.Diagnostics;

[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Module)]
public sealed class DebuggableAttribute : Attribute
{
    public extern DebuggableAttribute(bool isJITTrackingEnabled, bool isJITOptimizerDisabled);

    public extern DebuggableAttribute(DebuggableAttribute.DebuggingModes modes);

    public extern bool IsJITTrackingEnabled { get; }

    public extern bool IsJITOptimizerDisabled { get; }

    public extern DebuggableAttribute.DebuggingModes DebuggingFlags { get; }

    [Flags]
    public enum DebuggingModes
    {
        None = 0,
        Default = 1,
        DisableOptimizations = 256,
        IgnoreSymbolStoreSequencePoints = 2,
        EnableEditAndContinue = 4,
    }
}
