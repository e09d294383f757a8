using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace BinNode.Simulation;

/// <summary>What faults are called on the command line: "power-cut".</summary>
public static class FaultNames
{
    /// <summary>All names.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<FaultKind>().Where(kind => kind != FaultKind.None).Select(Of)];

    /// <summary>Name of a kind.</summary>
    public static string Of(FaultKind kind)
    {
        StringBuilder name = new();
        foreach (char letter in kind.ToString())
        {
            name.Append(char.IsUpper(letter) && name.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(letter));
        }

        return name.ToString();
    }

    /// <summary>Kind of a name.</summary>
    /// <exception cref="ArgumentException">There is no such fault.</exception>
    public static FaultKind Parse(string name)
    {
        foreach (FaultKind kind in Enum.GetValues<FaultKind>())
        {
            if (kind != FaultKind.None && Of(kind) == name)
            {
                return kind;
            }
        }

        throw new ArgumentException($"There is no fault \"{name}\"; give one of {string.Join(", ", All)}.");
    }
}
