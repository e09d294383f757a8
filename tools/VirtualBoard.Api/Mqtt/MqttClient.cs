using System;
using System.Collections;
using BinNode.VirtualBoard;
using NanoBcl.Security.Cryptography.X509Certificates;
using nanoFramework.M2Mqtt.Messages;

namespace nanoFramework.M2Mqtt;

/// <summary>M2Mqtt's client over the board's network.</summary>
public class MqttClient : IMqttClient, IDisposable, IMqttEvents
{
    private IMqttConnection connection;

    public MqttClient(string brokerHostName, int brokerPort, bool secure, X509Certificate caCert, X509Certificate clientCert, MqttSslProtocols sslProtocol)
    {
        Init(brokerHostName, brokerPort, secure, caCert?.GetRawCertData(), clientCert?.GetRawCertData(), (clientCert as X509Certificate2)?.Key, sslProtocol);
    }

    public event IMqttClient.MqttMsgPublishEventHandler MqttMsgPublishReceived;

    public event IMqttClient.MqttMsgPublishedEventHandler MqttMsgPublished;

    public event IMqttClient.MqttMsgSubscribedEventHandler MqttMsgSubscribed;

    public event IMqttClient.MqttMsgUnsubscribedEventHandler MqttMsgUnsubscribed;

    public event IMqttClient.ConnectionClosedEventHandler ConnectionClosed;

    public bool IsConnected => connection.IsConnected;

    public void Init(string brokerHostName, int brokerPort, bool secure, byte[] caCert, byte[] clientCert, MqttSslProtocols sslProtocol)
    {
        Init(brokerHostName, brokerPort, secure, caCert, clientCert, null, sslProtocol);
    }

    public MqttReasonCode Connect(string clientId, string username, string password, bool willRetain, MqttQoSLevel willQosLevel, bool willFlag, string willTopic, string willMessage, bool cleanSession, ushort keepAlivePeriod)
    {
        return (MqttReasonCode)connection.Connect(new MqttConnectRequest
        {
            ClientId = clientId,
            User = username,
            Password = password,
            WillTopic = willFlag ? willTopic : null,
            WillMessage = willMessage,
            WillRetain = willRetain,
            WillQos = (int)willQosLevel,
            CleanSession = cleanSession,
            KeepAliveS = keepAlivePeriod,
        });
    }

    public void Disconnect() => connection.Disconnect();

    public void Close() => connection.Close();

    public void Dispose() => connection.Close();

    public ushort Publish(string topic, byte[] message) => Publish(topic, message, null, null, MqttQoSLevel.AtMostOnce, false);

    public ushort Publish(string topic, byte[] message, string contentType) => Publish(topic, message, contentType, null, MqttQoSLevel.AtMostOnce, false);

    public ushort Publish(string topic, byte[] message, string contentType, ArrayList userProperties, MqttQoSLevel qosLevel, bool retain)
    {
        return connection.Publish(topic, message, (int)qosLevel, retain);
    }

    public ushort Subscribe(string[] topics, MqttQoSLevel[] qosLevels)
    {
        int[] qos = new int[qosLevels.Length];
        for (int i = 0; i < qos.Length; i++)
        {
            qos[i] = (int)qosLevels[i];
        }

        return connection.Subscribe(topics, qos);
    }

    public ushort Unsubscribe(string[] topics) => connection.Unsubscribe(topics);

    void IMqttEvents.OnPublished(ushort id, bool confirmed) => MqttMsgPublished?.Invoke(this, new MqttMsgPublishedEventArgs(id, confirmed));

    void IMqttEvents.OnSubscribed(ushort id, byte[] granted)
    {
        MqttQoSLevel[] levels = new MqttQoSLevel[granted.Length];
        for (int i = 0; i < levels.Length; i++)
        {
            levels[i] = (MqttQoSLevel)granted[i];
        }

        MqttMsgSubscribed?.Invoke(this, new MqttMsgSubscribedEventArgs(id, levels));
    }

    void IMqttEvents.OnUnsubscribed(ushort id) => MqttMsgUnsubscribed?.Invoke(this, new MqttMsgUnsubscribedEventArgs(id));

    void IMqttEvents.OnReceived(string topic, byte[] payload, int qos, bool retain)
    {
        MqttMsgPublishReceived?.Invoke(this, new MqttMsgPublishEventArgs(topic, payload, false, (MqttQoSLevel)qos, retain));
    }

    void IMqttEvents.OnClosed() => ConnectionClosed?.Invoke(this, EventArgs.Empty);

    private void Init(string host, int port, bool secure, byte[] ca, byte[] certificate, byte[] key, MqttSslProtocols protocol)
    {
        if (secure && protocol != MqttSslProtocols.TLSv1_2 && protocol != MqttSslProtocols.TLSv1_3)
        {
            throw new ArgumentException("SSL/TLS protocol version not supported");
        }

        connection = CurrentBoard.Host.Mqtt.Create(new MqttEndpoint { Host = host, Port = port, Tls = secure, CaCertificate = ca, ClientCertificate = certificate, ClientKey = key }, this);
    }
}
