using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MQTTnet.Protocol;
using MQTTnet.Server;

namespace BinNode.Board.Tests;

/// <summary>A broker on a free port of this machine, which notes what arrives.</summary>
internal sealed class RealBroker : IDisposable
{
    private readonly MqttServer server;
    private readonly List<string> arrived = [];

    public RealBroker(X509Certificate2? certificate = null, bool wantsClientCertificate = false, string? password = null)
    {
        Port = FreePort();
        MqttServerOptionsBuilder options = new MqttServerOptionsBuilder().WithPersistentSessions();
        if (certificate == null)
        {
            options.WithDefaultEndpoint().WithDefaultEndpointBoundIPAddress(IPAddress.Loopback).WithDefaultEndpointPort(Port);
        }
        else
        {
            options.WithoutDefaultEndpoint().WithEncryptedEndpoint().WithEncryptedEndpointBoundIPAddress(IPAddress.Loopback)
                .WithEncryptedEndpointPort(Port).WithEncryptionCertificate(certificate);
            if (wantsClientCertificate)
            {
                options.WithClientCertificate((_, given, _, _) => given != null);
            }
        }

        server = new MqttServerFactory().CreateMqttServer(options.Build());
        server.ValidatingConnectionAsync += e =>
        {
            e.ReasonCode = password == null || e.Password == password ? MqttConnectReasonCode.Success : MqttConnectReasonCode.BadUserNameOrPassword;
            return Task.CompletedTask;
        };
        server.InterceptingPublishAsync += e =>
        {
            lock (arrived)
            {
                arrived.Add($"{e.ApplicationMessage.Topic}={Encoding.UTF8.GetString(e.ApplicationMessage.Payload)}");
            }

            return Task.CompletedTask;
        };
        server.StartAsync().GetAwaiter().GetResult();
    }

    public int Port { get; }

    public string[] Arrived
    {
        get
        {
            lock (arrived)
            {
                return [.. arrived];
            }
        }
    }

    public void Publish(string topic, string text, bool retain)
    {
        MQTTnet.MqttApplicationMessage message = new() { Topic = topic, PayloadSegment = Encoding.UTF8.GetBytes(text), Retain = retain, QualityOfServiceLevel = MqttQualityOfServiceLevel.AtLeastOnce };
        server.InjectApplicationMessage(new InjectedMqttApplicationMessage(message)).GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        server.StopAsync().GetAwaiter().GetResult();
        server.Dispose();
    }

    public static int FreePort()
    {
        TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return port;
    }
}
