namespace System.Diagnostics;

[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ConditionalAttribute : Attribute
{
    public extern ConditionalAttribute(string conditionString);

    public extern string ConditionString { get; }
}
