using System.Reflection;

[assembly: Parallelize(Scope = ExecutionScope.ClassLevel)]

namespace BinNode.Tests.Bench;

/// <summary>Where things are.</summary>
internal static class Repository
{
    /// <summary>The repository's folder.</summary>
    internal static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "BinNodeRoot").Value!;
}
