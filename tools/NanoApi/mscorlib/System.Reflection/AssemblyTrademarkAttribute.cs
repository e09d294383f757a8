namespace System.Reflection;

[AttributeUsage(AttributeTargets.Assembly)]
public sealed class AssemblyTrademarkAttribute : Attribute
{
    public extern AssemblyTrademarkAttribute(string trademark);

    public extern string Trademark { get; }
}
