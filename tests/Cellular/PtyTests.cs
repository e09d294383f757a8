using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using BinNode.Contracts;
using BinNode.ModemEmulator;
using MQTTnet.Server;

namespace BinNode.Cellular.Tests;

/// <summary>The driver in real time, over a pseudo-terminal, through the emulated modem's real connections, with a real broker.</summary>
[TestClass]
public sealed class PtyTests
{
    // Faster than real time, and slow enough for a busy machine.
    private const int Speed = 2;

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [DataRow(ModemModel.Sim7080G, false)]
    [DataRow(ModemModel.Sim7080G, true)]
    [DataRow(ModemModel.A7670, true)]
    [DataRow(ModemModel.Sim800L, false)]
    public async Task A_real_broker_sees_real_messages(ModemModel model, bool tls)
    {
        int port = FreePort();
        using X509Certificate2 authority = Authority();
        ConcurrentQueue<string> seen = new();
        using MqttServer broker = Broker(port, tls ? Server(authority) : null, seen);
        await broker.StartAsync();
        using PtyModem modem = new(new ModemOptions { Model = model, RegisterMs = 200, SimBusyMs = 50, LatencyMs = 10 }, speed: Speed);
        using PtyChannel channel = new(modem.Path);
        CellularUplink uplink = new(channel, channel, channel, channel, channel, new CellularConfig { Modem = (ModemKind)model, Apn = "internet" }, new CellularState());

        Assert.AreEqual(LinkStatus.Up, uplink.Join(180_000));
        MqttLogin login = new() { Host = "localhost", Port = port, Tls = tls, CaCertificate = Encoding.ASCII.GetBytes(authority.ExportCertificatePem()), ClientId = "bin-1", KeepAliveS = 60 };
        Assert.AreEqual(MqttStatus.Ok, uplink.Connect(login, 120_000));
        Assert.AreEqual(MqttStatus.Ok, uplink.Subscribe("b/1/d", 60_000));
        int[] tickets = [.. Enumerable.Range(0, 3).Select(i => uplink.Publish("b/1/d", [(byte)i, 13, 10, 255], 0, 4, false))];
        foreach (int ticket in tickets)
        {
            Assert.AreEqual(MqttStatus.Ok, uplink.Confirm(ticket, 60_000));
        }

        InboundMessage message = new(100);
        for (int i = 0; i < 3; i++)
        {
            Assert.IsTrue(uplink.TryReceive(message, 60_000));
            Assert.AreEqual("b/1/d", message.Topic);
            CollectionAssert.AreEqual(new byte[] { (byte)i, 13, 10, 255 }, message.Payload[..message.Count]);
        }

        uplink.Leave(60_000);
        CollectionAssert.AreEqual(new[] { "b/1/d 000D0AFF", "b/1/d 010D0AFF", "b/1/d 020D0AFF" }, seen.ToArray());
        await broker.StopAsync();
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public async Task A_broker_of_another_authority_is_not_trusted()
    {
        int port = FreePort();
        using X509Certificate2 right = Authority();
        using X509Certificate2 wrong = Authority();
        using MqttServer broker = Broker(port, Server(wrong), new ConcurrentQueue<string>());
        await broker.StartAsync();
        using PtyModem modem = new(new ModemOptions { RegisterMs = 200, SimBusyMs = 50 }, speed: Speed);
        using PtyChannel channel = new(modem.Path);
        CellularUplink uplink = new(channel, channel, channel, channel, channel, new CellularConfig { Apn = "internet" }, new CellularState());
        Assert.AreEqual(LinkStatus.Up, uplink.Join(180_000));
        MqttLogin login = new() { Host = "localhost", Port = port, Tls = true, CaCertificate = Encoding.ASCII.GetBytes(right.ExportCertificatePem()), ClientId = "bin-1", KeepAliveS = 60 };
        Assert.AreEqual(MqttStatus.BadCertificate, uplink.Connect(login, 120_000));
        uplink.Leave(60_000);
        await broker.StopAsync();
    }

    private static MqttServer Broker(int port, X509Certificate2? certificate, ConcurrentQueue<string> seen)
    {
        MqttServerOptionsBuilder options = new();
        if (certificate == null)
        {
            options.WithDefaultEndpoint().WithDefaultEndpointBoundIPAddress(IPAddress.Loopback).WithDefaultEndpointPort(port);
        }
        else
        {
            options.WithoutDefaultEndpoint().WithEncryptedEndpoint().WithEncryptedEndpointBoundIPAddress(IPAddress.Loopback).WithEncryptedEndpointPort(port).WithEncryptionCertificate(certificate);
        }

        MqttServer broker = new MqttServerFactory().CreateMqttServer(options.Build());
        broker.InterceptingPublishAsync += published =>
        {
            seen.Enqueue($"{published.ApplicationMessage.Topic} {Convert.ToHexString(System.Buffers.BuffersExtensions.ToArray(published.ApplicationMessage.Payload))}");
            return Task.CompletedTask;
        };
        return broker;
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static X509Certificate2 Authority()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=Test authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
    }

    private static X509Certificate2 Server(X509Certificate2 authority)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=localhost", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 bare = request.Create(authority, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1), RandomNumberGenerator.GetBytes(8));
        using X509Certificate2 keyed = bare.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(keyed.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>The far end of a pseudo-terminal as the driver's port, in real time.</summary>
    private sealed class PtyChannel : IByteChannel, IClock, IRtc, ISwitch, IDisposable
    {
        private readonly FileStream stream;
        private readonly BlockingCollection<byte[]> arrived = [];
        private readonly Stopwatch watch = Stopwatch.StartNew();
        private byte[] rest = [];

        public PtyChannel(string path)
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, 0);
            new Thread(Receive) { IsBackground = true }.Start();
        }

        public long NowMs => watch.ElapsedMilliseconds * Speed;

        public long Seconds => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

        public void Set(long unixSeconds)
        {
        }

        public void Set(bool on)
        {
        }

        public void Sleep(int ms) => Thread.Sleep(ms / Speed);

        public void Open(int baud)
        {
        }

        public void Close()
        {
        }

        public int Write(byte[] from, int offset, int count)
        {
            stream.Write(from, offset, count);
            return count;
        }

        public int Read(byte[] into, int offset, int count, int budgetMs)
        {
            if (rest.Length == 0 && !arrived.TryTake(out rest!, budgetMs / Speed))
            {
                rest = [];
            }

            int taken = Math.Min(count, rest.Length);
            rest.AsSpan(0, taken).CopyTo(into.AsSpan(offset));
            rest = rest[taken..];
            return taken;
        }

        public void Dispose() => stream.Dispose();

        private void Receive()
        {
            byte[] buffer = new byte[512];
            try
            {
                int count;
                while ((count = stream.Read(buffer, 0, buffer.Length)) > 0)
                {
                    arrived.Add(buffer[..count]);
                }
            }
            catch (Exception fault) when (fault is IOException or ObjectDisposedException)
            {
                // Closed.
            }
        }
    }
}
