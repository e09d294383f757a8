using System.Security.Cryptography.X509Certificates;
using BinNode.Contracts;
using nanoFramework.M2Mqtt;

namespace BinNode.Wifi;

/// <summary>Makes clients of nanoFramework.M2Mqtt, with TLS 1.2 when TLS is asked for.</summary>
public sealed class M2MqttFactory : IMqttClientFactory
{
    private const byte PemStart = (byte)'-';

    /// <inheritdoc />
    public IMqttClient Create(MqttLogin login)
    {
        if (!login.Tls)
        {
            return new MqttClient(login.Host, login.Port, false, null, null, MqttSslProtocols.None);
        }

        X509Certificate authority = new X509Certificate(Terminated(login.CaCertificate));
        X509Certificate own = null;
        if (login.ClientCertificate != null)
        {
            // One PEM file with the certificate and its key: mbedTLS finds each by its header.
            byte[] pem = Terminated(login.ClientCertificate);
            own = new X509Certificate2(pem, pem, string.Empty);
        }

        return new MqttClient(login.Host, login.Port, true, authority, own, MqttSslProtocols.TLSv1_2);
    }

    /// <summary>mbedTLS takes PEM only with a zero byte at its end.</summary>
    private static byte[] Terminated(byte[] certificate)
    {
        if (certificate.Length == 0 || certificate[0] != PemStart || certificate[certificate.Length - 1] == 0)
        {
            return certificate;
        }

        byte[] terminated = new byte[certificate.Length + 1];
        certificate.CopyTo(terminated, 0);
        return terminated;
    }
}
