namespace System.Runtime.CompilerServices;

public static class RuntimeFeature
{
    public const string DefaultImplementationsOfInterfaces = "DefaultImplementationsOfInterfaces";

    public static extern bool IsSupported(string feature);
}
