namespace System.Runtime.CompilerServices;

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum, AllowMultiple = false, Inherited = true)]
public class ExcludeTypeAttribute : Attribute
{
    public extern ExcludeTypeAttribute();
}
