namespace System.Diagnostics.CodeAnalysis;

[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class DoesNotReturnIfAttribute : Attribute
{
    public extern DoesNotReturnIfAttribute(bool parameterValue);

    public extern bool ParameterValue { get; }
}
