using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BinNode.ModemEmulator;

/// <summary>The network is the host's: real TCP and TLS connections, so that a real broker sees real MQTT. Events come on the world's thread.</summary>
public sealed class TcpNetwork(IModemWorld world) : IModemNetwork
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public void Open(string host, int port, byte[]? certificate, IConnectionEvents events)
    {
        _ = Task.Run(() => OpenAsync(host, port, certificate, events));
    }

    private async Task OpenAsync(string host, int port, byte[]? certificate, IConnectionEvents events)
    {
        TcpClient client = new() { NoDelay = true };
        try
        {
            using CancellationTokenSource limit = new(ConnectLimit);
            await client.ConnectAsync(host, port, limit.Token).ConfigureAwait(false);
            Stream stream = certificate == null ? client.GetStream() : await SecureAsync(client, host, certificate, limit.Token).ConfigureAwait(false);
            Connection connection = new(client, stream);
            world.Schedule(0, () => events.Opened(connection));
            await ReceiveAsync(connection, stream, events).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is SocketException or IOException or OperationCanceledException or AuthenticationException or CryptographicException or ObjectDisposedException)
        {
            client.Dispose();
            OpenFailure why = fault switch
            {
                SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => OpenFailure.NoHost,
                SocketException => OpenFailure.Refused,
                AuthenticationException or CryptographicException => OpenFailure.Certificate,
                _ => OpenFailure.Silent,
            };
            world.Schedule(0, () => events.Failed(why));
        }
    }

    private async Task ReceiveAsync(Connection connection, Stream stream, IConnectionEvents events)
    {
        byte[] buffer = new byte[4096];
        try
        {
            int count;
            while ((count = await stream.ReadAsync(buffer).ConfigureAwait(false)) > 0)
            {
                byte[] data = buffer.AsSpan(0, count).ToArray();
                world.Schedule(0, () =>
                {
                    if (!connection.IsClosed)
                    {
                        events.Received(data);
                    }
                });
            }
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException or SocketException)
        {
            // Closed by either side.
        }

        world.Schedule(0, () =>
        {
            if (!connection.IsClosed)
            {
                connection.Close();
                events.Closed();
            }
        });
    }

    private static async Task<Stream> SecureAsync(TcpClient client, string host, byte[] certificate, CancellationToken limit)
    {
        using X509Certificate2 authority = certificate.AsSpan().StartsWith("-----"u8)
            ? X509Certificate2.CreateFromPem(System.Text.Encoding.ASCII.GetString(certificate))
            : X509CertificateLoader.LoadCertificate(certificate);
        SslStream secure = new(client.GetStream());
        X509ChainPolicy policy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.Add(authority);
        await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = host, CertificateChainPolicy = policy }, limit).ConfigureAwait(false);
        return secure;
    }

    private sealed class Connection(TcpClient client, Stream stream) : IConnection
    {
        public bool IsClosed { get; private set; }

        public void Send(ReadOnlySpan<byte> data)
        {
            try
            {
                stream.Write(data);
                stream.Flush();
            }
            catch (Exception fault) when (fault is IOException or ObjectDisposedException)
            {
                // The reader notices and tells.
            }
        }

        public void Close()
        {
            IsClosed = true;
            stream.Dispose();
            client.Dispose();
        }
    }
}
