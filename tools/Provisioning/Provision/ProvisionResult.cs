namespace BinNode.Provisioning.Provision;

/// <summary>What became of a node.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Address">Its hardware address.</param>
/// <param name="Firmware">Its firmware version.</param>
/// <param name="Digest">Digest of its settings, as it reports them over MQTT.</param>
/// <param name="Passed">True when its self-test passed.</param>
/// <param name="Failures">What failed, in the node's words.</param>
public sealed record ProvisionResult(string Id, string Address, string Firmware, string Digest, bool Passed, IReadOnlyList<string> Failures);
