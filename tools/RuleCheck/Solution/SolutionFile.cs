using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace BinNode.RuleCheck.Solution;

/// <summary>
/// A solution with two worlds: Debug and Release build the SDK projects only, so that they need nothing but the SDK;
/// Device Debug and Device Release build and deploy the nanoFramework projects only.
/// </summary>
public sealed class SolutionFile
{
    private static readonly Regex ProjectLine = new(@"^Project\(""(?<type>[^""]+)""\) = ""(?<name>[^""]+)"", ""(?<path>[^""]+)"", ""(?<id>[^""]+)""$");
    private static readonly Regex NestLine = new(@"^\t\t(?<child>\{[^}]+\}) = (?<parent>\{[^}]+\})$");
    private readonly string text;
    private readonly List<(string Child, string Parent)> nests = [];

    private SolutionFile(string text)
    {
        this.text = text;
        foreach (string line in Lines(text))
        {
            if (ProjectLine.Match(line) is { Success: true } project)
            {
                Take(new SolutionProject(project.Groups["type"].Value, project.Groups["name"].Value, project.Groups["path"].Value, project.Groups["id"].Value));
            }
            else if (NestLine.Match(line) is { Success: true } nest)
            {
                nests.Add((nest.Groups["child"].Value, nest.Groups["parent"].Value));
            }
        }
    }

    /// <summary>Projects and folders, in the order of the file.</summary>
    public List<SolutionProject> Projects { get; } = [];

    /// <summary>Reads a solution.</summary>
    public static SolutionFile Parse(string text) => new(text);

    /// <summary>Reads a solution file.</summary>
    public static SolutionFile Load(string path) => Parse(File.ReadAllText(path));

    /// <summary>Takes in the projects that lie beside the solution and are not in it, and forgets those that are gone.</summary>
    /// <param name="paths">Every project file, relative to the solution, with backslashes.</param>
    public void Match(IReadOnlyCollection<string> paths)
    {
        Projects.RemoveAll(project => !project.IsFolder && !paths.Contains(project.Path));
        foreach (string path in paths.Except(Projects.Select(project => project.Path)).Order(System.StringComparer.Ordinal).ToArray())
        {
            SolutionProject added = SolutionProject.Of(path);
            Projects.Add(added);
            nests.Add((added.Id, Folder(added.IsNano ? "device" : path.Split('\\')[0])));
        }

        nests.RemoveAll(nest => Projects.All(project => project.Id != nest.Child));
    }

    /// <summary>The rows that the solution must not have or lacks, one sentence each; none when it is as it should be.</summary>
    public IReadOnlyList<string> Problems()
    {
        HashSet<string> want = [.. Rows(Normalised())];
        HashSet<string> have = [.. Rows(text)];
        IEnumerable<string> extra = have.Except(want).Select(row => $"The solution has the row '{Named(row)}' and must not.");
        IEnumerable<string> missing = want.Except(have).Select(row => $"The solution lacks the row '{Named(row)}'.");
        return [.. extra, .. missing];
    }

    /// <summary>The solution as it should be: the same projects and folders, the configuration rows by rule.</summary>
    public string Normalised()
    {
        StringBuilder into = new();
        into.Append("\n");
        into.Append("Microsoft Visual Studio Solution File, Format Version 12.00\n# Visual Studio Version 17\n");
        into.Append("VisualStudioVersion = 17.0.31903.59\nMinimumVisualStudioVersion = 10.0.40219.1\n");
        foreach (SolutionProject project in Projects)
        {
            into.Append($"Project(\"{project.TypeId}\") = \"{project.Name}\", \"{project.Path}\", \"{project.Id}\"\nEndProject\n");
        }

        into.Append("Global\n");
        Section(into, "SolutionConfigurationPlatforms", "preSolution", Configurations.All.Select(name => $"{name}|Any CPU = {name}|Any CPU"));
        Section(into, "ProjectConfigurationPlatforms", "postSolution", Projects.Where(project => !project.IsFolder).SelectMany(Configurations.Rows));
        Section(into, "SolutionProperties", "preSolution", ["HideSolutionNode = FALSE"]);
        Section(into, "NestedProjects", "preSolution", nests.Distinct().Select(nest => $"{nest.Child} = {nest.Parent}"));
        into.Append("EndGlobal\n");
        return into.ToString().Replace("\n", "\r\n");
    }

    // Merged by union, a row can stand there twice.
    private void Take(SolutionProject project)
    {
        if (Projects.All(known => known.Path != project.Path))
        {
            Projects.Add(project);
        }
    }

    private string Folder(string name)
    {
        SolutionProject? folder = Projects.Find(project => project.IsFolder && project.Name == name);
        if (folder is null)
        {
            folder = SolutionProject.FolderOf(name);
            Projects.Add(folder);
        }

        return folder.Id;
    }

    private static void Section(StringBuilder into, string name, string when, IEnumerable<string> rows)
    {
        into.Append($"\tGlobalSection({name}) = {when}\n");
        foreach (string row in rows)
        {
            into.Append($"\t\t{row}\n");
        }

        into.Append("\tEndGlobalSection\n");
    }

    private static IEnumerable<string> Rows(string solution) => Lines(solution).Where(line => line.StartsWith("\t\t")).Select(line => line.Trim());

    private static string[] Lines(string solution) => solution.TrimStart('\uFEFF').Replace("\r\n", "\n").Split('\n');

    private string Named(string row) => Projects.Aggregate(row, (sentence, project) => sentence.Replace(project.Id, project.Path));
}
