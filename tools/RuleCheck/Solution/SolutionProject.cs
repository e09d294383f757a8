using System;
using System.Security.Cryptography;
using System.Text;

namespace BinNode.RuleCheck.Solution;

/// <summary>A project or folder of the solution.</summary>
/// <param name="TypeId">The GUID of its kind.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Path">Relative to the solution, with backslashes as the format asks.</param>
/// <param name="Id">The GUID of this project.</param>
public sealed record SolutionProject(string TypeId, string Name, string Path, string Id)
{
    /// <summary>The GUID of a solution folder.</summary>
    public const string FolderType = "{2150E333-8FDC-42A3-9474-1A3956D46DE8}";

    /// <summary>The GUID of a nanoFramework project.</summary>
    public const string NanoType = "{11A8DD76-328B-46DF-9F39-F559912D0360}";

    /// <summary>The GUID of an SDK project in C#.</summary>
    public const string SdkType = "{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}";

    /// <summary>It is a folder, which is not built.</summary>
    public bool IsFolder => TypeId == FolderType;

    /// <summary>It is a device shell, which is built only where nanoFramework is installed.</summary>
    public bool IsNano => Path.EndsWith(".nfproj", StringComparison.OrdinalIgnoreCase);

    /// <summary>A project of the solution from its path; its identity is made of the path, a shell's of its assembly as its file says.</summary>
    public static SolutionProject Of(string path)
    {
        string name = System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
        return path.EndsWith(".nfproj", StringComparison.OrdinalIgnoreCase)
            ? new SolutionProject(NanoType, name, path, IdOf(name == "NFUnitTest" ? name : $"BinNode.{name}"))
            : new SolutionProject(SdkType, name, path, IdOf(path));
    }

    /// <summary>A folder of the solution.</summary>
    public static SolutionProject FolderOf(string name) => new(FolderType, name, name, IdOf($"folder {name}"));

    /// <summary>An identity that stays the same.</summary>
    public static string IdOf(string text) => new Guid(MD5.HashData(Encoding.UTF8.GetBytes(text))).ToString("B").ToUpperInvariant();
}
