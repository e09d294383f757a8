namespace NanoBcl.Security.Cryptography.X509Certificates;

/// <summary>A certificate as bytes; the MQTT client makes of it what it can.</summary>
public class X509Certificate
{
    private readonly byte[] data;

    public X509Certificate(byte[] certificate)
    {
        data = certificate;
    }

    public byte[] GetRawCertData() => data;
}
