using System.Collections.Generic;

namespace BinNode.RuleCheck.Solution;

/// <summary>Which project is built in which configuration of the solution.</summary>
public static class Configurations
{
    /// <summary>Every configuration of the solution.</summary>
    public static IReadOnlyList<string> All { get; } = ["Debug", "Release", "Device Debug", "Device Release"];

    /// <summary>The rows of one project.</summary>
    public static IEnumerable<string> Rows(SolutionProject project)
    {
        foreach (string configuration in All)
        {
            bool device = configuration.StartsWith("Device ");
            string own = device ? configuration["Device ".Length..] : configuration;
            yield return Row(project, configuration, "ActiveCfg", own);
            if (device == project.IsNano)
            {
                yield return Row(project, configuration, "Build.0", own);
            }

            if (device && project.IsNano)
            {
                yield return Row(project, configuration, "Deploy.0", own);
            }
        }
    }

    private static string Row(SolutionProject project, string configuration, string what, string own) =>
        $"{project.Id}.{configuration}|Any CPU.{what} = {own}|Any CPU";
}
