using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MQTTnet;
using MQTTnet.Exceptions;

namespace BinNode.VirtualBoard;

/// <summary>
/// A real broker, reached by MQTTnet over TCP or TLS. Each operation waits in real time for its outcome, bounded; virtual time stands still meanwhile
/// and then moves by what the board's network model says.
/// </summary>
public sealed class NetworkBroker : IBroker
{
    /// <summary>Longest real time that one operation may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Real time in which the broker may deliver what waits for the node, after it has subscribed or connected.</summary>
    public TimeSpan DeliveryTime { get; init; } = TimeSpan.FromMilliseconds(30);

    /// <inheritdoc />
    public BrokerOutcome Reach(MqttEndpoint endpoint)
    {
        try
        {
            using TcpClient probe = new();
            using CancellationTokenSource limit = new(Patience);
            probe.ConnectAsync(endpoint.Host, endpoint.Port, limit.Token).AsTask().GetAwaiter().GetResult();
            return BrokerOutcome.Answered;
        }
        catch (OperationCanceledException)
        {
            return BrokerOutcome.Silent;
        }
        catch (SocketException fault)
        {
            return Outcome(fault);
        }
    }

    /// <inheritdoc />
    public BrokerAnswer Connect(MqttEndpoint endpoint, MqttConnectRequest request)
    {
        IMqttClient client = new MqttClientFactory().CreateMqttClient();
        NetworkConnection connection = new(client, Patience, DeliveryTime);
        try
        {
            using CancellationTokenSource limit = new(Patience);
            MqttClientConnectResult result = client.ConnectAsync(Options(endpoint, request), limit.Token).GetAwaiter().GetResult();
            if (result.ResultCode == MqttClientConnectResultCode.Success)
            {
                return new BrokerAnswer(BrokerOutcome.Answered, 0, connection);
            }

            client.Dispose();
            return new BrokerAnswer(BrokerOutcome.Answered, ReturnCode(result.ResultCode));
        }
        catch (Exception fault) when (fault is MqttCommunicationException or OperationCanceledException or CryptographicException or System.Security.Authentication.AuthenticationException)
        {
            client.Dispose();
            return new BrokerAnswer(Outcome(fault));
        }
    }

    private MqttClientOptions Options(MqttEndpoint endpoint, MqttConnectRequest request)
    {
        MqttClientOptionsBuilder options = new MqttClientOptionsBuilder()
            .WithTcpServer(endpoint.Host, endpoint.Port)
            .WithProtocolVersion(MQTTnet.Formatter.MqttProtocolVersion.V311)
            .WithClientId(request.ClientId)
            .WithCleanSession(request.CleanSession)
            .WithKeepAlivePeriod(TimeSpan.FromSeconds(request.KeepAliveS))
            .WithoutPacketFragmentation()
            .WithTimeout(Patience);
        if (request.User != null)
        {
            options.WithCredentials(request.User, request.Password);
        }

        if (request.WillTopic != null)
        {
            options.WithWillTopic(request.WillTopic)
                .WithWillPayload(Encoding.UTF8.GetBytes(request.WillMessage ?? string.Empty))
                .WithWillRetain(request.WillRetain)
                .WithWillQualityOfServiceLevel((MQTTnet.Protocol.MqttQualityOfServiceLevel)request.WillQos);
        }

        if (endpoint.Tls)
        {
            options.WithTlsOptions(tls => Secure(tls, endpoint));
        }

        return options.Build();
    }

    private static void Secure(MqttClientTlsOptionsBuilder tls, MqttEndpoint endpoint)
    {
        X509Certificate2 authority = LoadCertificate(endpoint.CaCertificate ?? throw new CryptographicException("TLS without an authority's certificate."));
        tls.UseTls()
            .WithSslProtocols(System.Security.Authentication.SslProtocols.Tls12 | System.Security.Authentication.SslProtocols.Tls13)
            .WithCertificateValidationHandler(check => IsTrusted(check, authority));
        if (endpoint.ClientCertificate != null)
        {
            string pem = Text(endpoint.ClientCertificate);
            using X509Certificate2 own = X509Certificate2.CreateFromPem(pem, pem);
            tls.WithClientCertificates([X509CertificateLoader.LoadPkcs12(own.Export(X509ContentType.Pkcs12), null)]);
        }
    }

    /// <summary>The device trusts the given authority and nobody else, and wants the broker's name in the certificate.</summary>
    private static bool IsTrusted(MqttClientCertificateValidationEventArgs check, X509Certificate2 authority)
    {
        if ((check.SslPolicyErrors & (SslPolicyErrors.RemoteCertificateNameMismatch | SslPolicyErrors.RemoteCertificateNotAvailable)) != 0)
        {
            return false;
        }

        using X509Chain chain = new();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        using X509Certificate2 certificate = X509CertificateLoader.LoadCertificate(check.Certificate.GetRawCertData());
        return chain.Build(certificate);
    }

    private static X509Certificate2 LoadCertificate(byte[] data) => data is [(byte)'-', ..] ? X509Certificate2.CreateFromPem(Text(data)) : X509CertificateLoader.LoadCertificate(data);

    private static string Text(byte[] pem) => Encoding.ASCII.GetString(pem).TrimEnd('\0');

    private static BrokerOutcome Outcome(Exception fault)
    {
        for (Exception? cause = fault; cause != null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case System.Security.Authentication.AuthenticationException or CryptographicException:
                    return BrokerOutcome.BadCertificate;
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return BrokerOutcome.NoHost;
                case SocketException { SocketErrorCode: SocketError.TimedOut or SocketError.HostUnreachable or SocketError.NetworkUnreachable }:
                    return BrokerOutcome.Silent;
                case SocketException:
                    return BrokerOutcome.Closed;
                default:
                    break;
            }
        }

        return BrokerOutcome.NoConnack;
    }

    private static int ReturnCode(MqttClientConnectResultCode code) => code switch
    {
        MqttClientConnectResultCode.UnsupportedProtocolVersion => 1,
        MqttClientConnectResultCode.ClientIdentifierNotValid => 2,
        MqttClientConnectResultCode.ServerUnavailable => 3,
        MqttClientConnectResultCode.BadUserNameOrPassword => 4,
        MqttClientConnectResultCode.NotAuthorized => 5,
        _ => 3,
    };
}
