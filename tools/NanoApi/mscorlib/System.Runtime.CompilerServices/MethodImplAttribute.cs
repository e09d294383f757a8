namespace System.Runtime.CompilerServices;

[AttributeUsage(AttributeTargets.Constructor | AttributeTargets.Method, Inherited = false)]
public sealed class MethodImplAttribute : Attribute
{
    public MethodCodeType MethodCodeType;

    public extern MethodImplAttribute(MethodImplOptions methodImplOptions);

    public extern MethodImplAttribute(short _value);

    public extern MethodImplAttribute();

    public extern MethodImplOptions Value { get; }
}
