namespace BinNode.Runner;

/// <summary>A broker that was named cannot be reached or does not take us; the message is one sentence that says why and what to do.</summary>
public sealed class BrokerException(string message) : IOException(message);
