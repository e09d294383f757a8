namespace BinNode.RuleCheck.Shells;

/// <summary>A pinned package.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Version">Its version.</param>
public sealed record NanoPackage(string Id, string Version);
