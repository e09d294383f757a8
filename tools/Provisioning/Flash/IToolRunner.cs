namespace BinNode.Provisioning.Flash;

/// <summary>Runs an external tool.</summary>
public interface IToolRunner
{
    /// <summary>Name or path of the tool.</summary>
    string Tool { get; }

    /// <summary>Runs it to its end.</summary>
    /// <returns>What it printed, and its exit code.</returns>
    /// <exception cref="WorkException">It is not installed.</exception>
    (int ExitCode, string Output) Run(ToolCall call);
}
