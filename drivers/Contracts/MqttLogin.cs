namespace BinNode.Contracts;

/// <summary>All that a session needs to be opened.</summary>
public sealed class MqttLogin
{
    /// <summary>Host name or address of the broker.</summary>
    public string Host;

    /// <summary>TCP port, 1 to 65535.</summary>
    public int Port;

    /// <summary>True: TLS, and the broker's certificate is verified against <see cref="CaCertificate"/>. There is no TLS without verification.</summary>
    public bool Tls;

    /// <summary>Certificate of the authority in PEM or DER, or null without TLS.</summary>
    public byte[] CaCertificate;

    /// <summary>Client certificate with its key in PEM, or null.</summary>
    public byte[] ClientCertificate;

    /// <summary>MQTT client identifier, 1 to 23 characters (MQTT 3.1.1 section 3.1.3.1).</summary>
    public string ClientId;

    /// <summary>User name, or null.</summary>
    public string User;

    /// <summary>Password, or null.</summary>
    public string Password;

    /// <summary>Topic of the last will, or null for none.</summary>
    public string WillTopic;

    /// <summary>Text of the last will; retained, QoS 1.</summary>
    public string WillMessage;

    /// <summary>Keep-alive in seconds, 10 to 600.</summary>
    public ushort KeepAliveS;

    /// <summary>False: the broker keeps the node's subscription from session to session.</summary>
    public bool CleanSession;
}
