namespace BinNode.VirtualBoard;

/// <summary>A message at a broker.</summary>
/// <param name="Topic">Its topic.</param>
/// <param name="Payload">Its content.</param>
/// <param name="Qos">Its level.</param>
/// <param name="Retain">Kept by the broker, or delivered because it was kept.</param>
/// <param name="ClientId">Who published it; empty when it was not a node.</param>
public readonly record struct BrokerMessage(string Topic, byte[] Payload, int Qos, bool Retain, string ClientId);
