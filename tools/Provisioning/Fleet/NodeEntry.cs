namespace BinNode.Provisioning.Fleet;

/// <summary>One node of a fleet: its settings by key, secrets included, and its certificates.</summary>
/// <param name="Id">Identity, the value of device.id.</param>
/// <param name="Settings">Values by key, in the order in which they are written.</param>
/// <param name="Authority">Text of the CA certificate, or null.</param>
/// <param name="Client">Text of the client certificate and key, or null.</param>
public sealed record NodeEntry(string Id, IReadOnlyDictionary<string, string> Settings, string? Authority, string? Client)
{
    /// <summary>The broker user: mqtt.user, or the identity.</summary>
    public string User => Settings.GetValueOrDefault("mqtt.user", Id);
}
