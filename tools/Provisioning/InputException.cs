namespace BinNode.Provisioning;

/// <summary>The input was wrong: a file, an option. The message is one sentence for the person who gave it.</summary>
/// <param name="message">What was wrong and what to do.</param>
public sealed class InputException(string message) : Exception(message);
