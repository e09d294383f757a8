namespace BinNode.Provisioning;

/// <summary>The work failed: a node that does not answer, a tool that is missing. The message is one sentence for the person at the bench.</summary>
/// <param name="message">What failed and what to do.</param>
public sealed class WorkException(string message) : Exception(message);
