namespace BinNode.Core.Settings;

/// <summary>Names of the files that hold certificates. They are settings too large for the settings record.</summary>
public static class CertificateFile
{
    /// <summary>Certificate of the authority that the broker's certificate is verified against, PEM or DER.</summary>
    public const string Authority = "ca.pem";

    /// <summary>The node's own certificate and key, PEM.</summary>
    public const string Client = "client.pem";

    /// <summary>Greatest size in bytes of either.</summary>
    public const int MaxBytes = 6144;
}
