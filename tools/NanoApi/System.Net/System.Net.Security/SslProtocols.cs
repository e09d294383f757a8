namespace System.Net.Security;

[Flags]
public enum SslProtocols
{
    None = 0,
    Tls = 192,
    Tls11 = 768,
    Tls12 = 3072,
    Tls13 = 12288,
}
