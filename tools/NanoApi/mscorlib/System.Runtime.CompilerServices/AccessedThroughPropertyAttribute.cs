namespace System.Runtime.CompilerServices;

[AttributeUsage(AttributeTargets.Field)]
public sealed class AccessedThroughPropertyAttribute : Attribute
{
    public extern AccessedThroughPropertyAttribute(string propertyName);

    public extern string PropertyName { get; }
}
