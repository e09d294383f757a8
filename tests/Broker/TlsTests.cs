using System.Security.Cryptography.X509Certificates;
using BinNode.Board.Tests;
using BinNode.Contracts;
using BinNode.Runner;

namespace BinNode.Broker.Tests;

/// <summary>A broker with TLS, an authority of the test's own, and passwords.</summary>
[TestClass]
public sealed class TlsTests
{
    private static readonly Certificates Authority = new();
    private static readonly Certificates Stranger = new();

    [TestMethod]
    public void TheRightCertificateAndPasswordDeliver()
    {
        using Mosquitto mosquitto = Start(Authority.Issue("localhost"));
        BrokerAddress address = Address(mosquitto);
        using Arrivals arrivals = new(address);
        TestNode node = new(address);
        node.WakeUntil(() => node.Books.Measured > 8);
        Assert.IsTrue(node.Empty());
        Assert.IsTrue(arrivals.Has(node.Books.Measured));
    }

    [TestMethod]
    public void AnExpiredCertificateIsRefused() => Refuses(Authority.Issue("localhost", DateTimeOffset.UtcNow.AddHours(-12), DateTimeOffset.UtcNow.AddHours(-1)));

    [TestMethod]
    public void ACertificateOfTomorrowIsRefused() => Refuses(Authority.Issue("localhost", DateTimeOffset.UtcNow.AddHours(6), DateTimeOffset.UtcNow.AddHours(12)));

    [TestMethod]
    public void AnotherAuthoritysCertificateIsRefused() => Refuses(Stranger.Issue("localhost"));

    [TestMethod]
    public void AnotherHostsCertificateIsRefused() => Refuses(Authority.Issue("elsewhere"));

    [TestMethod]
    public void AWrongPasswordIsRefused() => Refuses(Authority.Issue("localhost"), "not-the-password", MqttStatus.NotAuthorized);

    [TestMethod]
    public void ABrokerWithoutTlsIsRefusedByANodeWithTls()
    {
        using Mosquitto mosquitto = new();
        Keeps(new TestNode(Address(mosquitto)), null);
    }

    private static void Refuses(X509Certificate2 certificate, string password = "secret-1", MqttStatus status = MqttStatus.BadCertificate)
    {
        using Mosquitto mosquitto = Start(certificate);
        Keeps(new TestNode(Address(mosquitto) with { Password = password }), status);
    }

    /// <summary>A node that refuses its broker, or is refused, keeps what it measures, notes why, and sleeps.</summary>
    private static void Keeps(TestNode node, MqttStatus? status)
    {
        for (int i = 0; i < 6; i++)
        {
            node.Wake();
        }

        Assert.AreEqual(node.Books.Measured, node.Books.Waiting);
        Assert.IsTrue(node.Books.Measured >= 5);
        string fault = node.Books.LastFault!;
        StringAssert.StartsWith(fault, "no broker");
        Assert.IsTrue(status is null || fault.EndsWith($"({(int)status})", StringComparison.Ordinal), fault);
    }

    private static BrokerAddress Address(Mosquitto mosquitto) => new("localhost", mosquitto.Port, Authority.AuthorityPem, "node-1", "secret-1");

    private static Mosquitto Start(X509Certificate2 certificate)
    {
        using System.Security.Cryptography.ECDsa key = certificate.GetECDsaPrivateKey()!;
        return new Mosquitto(
            "certfile @/server.crt\nkeyfile @/server.key\npassword_file @/users\n",
            null,
            ("server.crt", certificate.ExportCertificatePem()),
            ("server.key", key.ExportPkcs8PrivateKeyPem()),
            ("users", PasswordLine("node-1", "secret-1")));
    }

    /// <summary>A line of mosquitto's password file: PBKDF2 with SHA-512, as mosquitto_passwd writes it.</summary>
    private static string PasswordLine(string user, string password)
    {
        byte[] salt = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
        byte[] hash = System.Security.Cryptography.Rfc2898DeriveBytes.Pbkdf2(password, salt, 101, System.Security.Cryptography.HashAlgorithmName.SHA512, 64);
        return $"{user}:$7$101${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}\n";
    }
}
