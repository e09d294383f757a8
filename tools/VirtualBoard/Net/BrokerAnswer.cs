namespace BinNode.VirtualBoard;

/// <summary>What became of an attempt to connect.</summary>
/// <param name="Outcome">How far it came.</param>
/// <param name="ReturnCode">CONNACK's code; meaningful when the outcome is Answered.</param>
/// <param name="Connection">The connection when the code is 0.</param>
public readonly record struct BrokerAnswer(BrokerOutcome Outcome, int ReturnCode = 0, IBrokerConnection? Connection = null);
