namespace NanoBcl.Security.Cryptography.X509Certificates;

public class X509Certificate2 : X509Certificate
{
    public X509Certificate2(byte[] rawData, byte[] key, string password)
        : base(rawData)
    {
        Key = key;
    }

    internal byte[] Key { get; }
}
