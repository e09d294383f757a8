namespace System.Runtime.CompilerServices;

/// <summary>The marker that init accessors need; .NET Standard 2.0 lacks it, nanoFramework has it.</summary>
internal static class IsExternalInit
{
}
