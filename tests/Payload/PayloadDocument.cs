using System;
using System.Collections.Generic;
using System.Linq;

namespace BinNode.Payload.Tests;

/// <summary>The parts of firmware/PAYLOAD.md.</summary>
internal static class PayloadDocument
{
    private static readonly string[] Lines = Repository.Read("firmware", "PAYLOAD.md").Split('\n');

    /// <summary>The whole text.</summary>
    public static string Text { get; } = string.Join('\n', Lines);

    /// <summary>The lines below a heading, to the next one.</summary>
    public static string[] Section(string heading)
    {
        int start = Array.FindIndex(Lines, line => line.StartsWith('#') && line.TrimStart('#', ' ').StartsWith(heading, StringComparison.Ordinal));
        return start < 0 ? throw new ArgumentException($"PAYLOAD.md has no heading {heading}.") : [.. Lines.Skip(start + 1).TakeWhile(line => !line.StartsWith('#'))];
    }

    /// <summary>The rows of the table below a heading whose first column is named so, without its head.</summary>
    public static List<string[]> Table(string heading, string firstColumn)
    {
        string[] rows = [.. Section(heading).SkipWhile(line => !line.StartsWith($"| {firstColumn} |", StringComparison.Ordinal)).TakeWhile(line => line.StartsWith('|')).Skip(2)];
        return [.. rows.Select(row => row.Trim('|', ' ').Split('|').Select(cell => cell.Trim()).ToArray())];
    }

    /// <summary>The bytes of the example below a heading.</summary>
    public static string Example(string heading) => Section(heading).SkipWhile(line => line != "```").Skip(1).First().Replace(" ", "");
}
