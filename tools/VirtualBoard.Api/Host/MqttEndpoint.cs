namespace BinNode.VirtualBoard;

/// <summary>Where to, and how.</summary>
public sealed class MqttEndpoint
{
    public string Host { get; set; }

    public int Port { get; set; }

    public bool Tls { get; set; }

    /// <summary>Certificate of the authority, PEM or DER; null trusts what the device has stored.</summary>
    public byte[] CaCertificate { get; set; }

    /// <summary>Client certificate in PEM, or null.</summary>
    public byte[] ClientCertificate { get; set; }

    /// <summary>Its key in PEM, or null.</summary>
    public byte[] ClientKey { get; set; }
}
