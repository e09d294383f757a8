using System.Security.Cryptography.X509Certificates;

namespace System.Net.Security;

public static class CertificateManager
{
    public static extern bool AddCaCertificateBundle(X509Certificate[] ca);

    public static extern bool AddCaCertificateBundle(string ca);

    public static extern bool AddCaCertificateBundle(byte[] ca);
}
