namespace System.Runtime.InteropServices;

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class StructLayoutAttribute : Attribute
{
    public int Pack;

    public int Size;

    public CharSet CharSet;

    public extern StructLayoutAttribute(LayoutKind layoutKind);

    public extern StructLayoutAttribute(short layoutKind);

    public extern LayoutKind Value { get; }
}
