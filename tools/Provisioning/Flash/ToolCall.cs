namespace BinNode.Provisioning.Flash;

/// <summary>One call of an external tool.</summary>
/// <param name="Why">What it is for, in a few words.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record ToolCall(string Why, params string[] Arguments)
{
    /// <summary>The call as one would type it.</summary>
    public string CommandLine(string tool) => tool + " " + string.Join(' ', Arguments.Select(Quote));

    private static string Quote(string argument) => argument.Contains(' ', StringComparison.Ordinal) ? $"\"{argument}\"" : argument;
}
