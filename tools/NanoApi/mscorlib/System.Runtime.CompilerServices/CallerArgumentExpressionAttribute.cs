namespace System.Runtime.CompilerServices;

[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false, Inherited = false)]
public sealed class CallerArgumentExpressionAttribute : Attribute
{
    public extern CallerArgumentExpressionAttribute(string parameterName);

    public extern string ParameterName { get; }
}
