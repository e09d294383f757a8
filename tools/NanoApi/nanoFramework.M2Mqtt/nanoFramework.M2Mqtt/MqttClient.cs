using System;
using System.Collections;
using System.Security.Cryptography.X509Certificates;
using nanoFramework.M2Mqtt.Messages;

namespace nanoFramework.M2Mqtt;

public class MqttClient : IMqttClient, IDisposable
{
    public extern MqttClient(string brokerHostName);

    public extern MqttClient(string brokerHostName, int brokerPort, bool secure, X509Certificate caCert, X509Certificate clientCert, MqttSslProtocols sslProtocol);

    public extern bool IsConnected { get; }

    public extern string ClientId { get; }

    public extern bool CleanSession { get; }

    public extern bool WillFlag { get; }

    public extern MqttQoSLevel WillQosLevel { get; }

    public extern string WillTopic { get; }

    public extern string WillMessage { get; }

    public extern MqttProtocolVersion ProtocolVersion { get; set; }

    public extern string AuthenticationMethod { get; set; }

    public extern byte[] AuthenticationData { get; set; }

    public extern uint SessionExpiryInterval { get; set; }

    public extern bool RequestProblemInformation { get; set; }

    public extern bool RequestResponseInformation { get; set; }

    public extern ushort ReceiveMaximum { get; set; }

    public extern ushort TopicAliasMaximum { get; set; }

    public extern uint WillDelayInterval { get; set; }

    public extern ArrayList UserProperties { get; }

    public extern uint MaximumPacketSize { get; set; }

    public extern bool IsAuthenticationFlow { get; set; }

    public extern MqttSettings Settings { get; }

    public extern event IMqttClient.MqttMsgPublishEventHandler MqttMsgPublishReceived;

    public extern event IMqttClient.MqttMsgPublishedEventHandler MqttMsgPublished;

    public extern event IMqttClient.MqttMsgSubscribedEventHandler MqttMsgSubscribed;

    public extern event IMqttClient.MqttMsgUnsubscribedEventHandler MqttMsgUnsubscribed;

    public extern event MqttClient.ConnectionOpenedEventHandler ConnectionOpened;

    public extern event IMqttClient.ConnectionClosedEventHandler ConnectionClosed;

    public extern event MqttClient.ConnectionClosedRequestEventHandler ConnectionClosedRequest;

    public extern event MqttClient.MqttMsgAuthenticationEventHandler Authentication;

    public extern void Init(string brokerHostName, int brokerPort, bool secure, byte[] caCert, byte[] clientCert, MqttSslProtocols sslProtocol);

    public extern MqttReasonCode Connect(string clientId);

    public extern MqttReasonCode Connect(string clientId, bool cleanSession);

    public extern MqttReasonCode Connect(string clientId, string username, string password);

    public extern MqttReasonCode Connect(string clientId, string username, string password, bool cleanSession, ushort keepAlivePeriod);

    public extern MqttReasonCode Connect(string clientId, string username, string password, bool willRetain, MqttQoSLevel willQosLevel, bool willFlag, string willTopic, string willMessage, bool cleanSession, ushort keepAlivePeriod);

    public extern void Disconnect();

    public extern void Close();

    public extern void Dispose();

    public extern ushort Subscribe(string[] topics, MqttQoSLevel[] qosLevels);

    public extern ushort Unsubscribe(string[] topics);

    public extern ushort Publish(string topic, byte[] message);

    public extern ushort Publish(string topic, byte[] message, string contentType);

    public extern ushort Publish(string topic, byte[] message, string contentType, ArrayList userProperties);

    public extern ushort Publish(string topic, byte[] message, string contentType, ArrayList userProperties, MqttQoSLevel qosLevel, bool retain);

    public delegate void MqttMsgPublishEventHandler(object sender, MqttMsgPublishEventArgs e);

    public delegate void MqttMsgPublishedEventHandler(object sender, MqttMsgPublishedEventArgs e);

    public delegate void MqttMsgSubscribedEventHandler(object sender, MqttMsgSubscribedEventArgs e);

    public delegate void MqttMsgUnsubscribedEventHandler(object sender, MqttMsgUnsubscribedEventArgs e);

    public delegate void MqttMsgAuthenticationEventHandler(object sender, MqttMsgAuthenticationEventArgs e);

    public delegate void ConnectionOpenedEventHandler(object sender, ConnectionOpenedEventArgs e);

    public delegate void ConnectionClosedEventHandler(object sender, EventArgs e);

    public delegate void ConnectionClosedRequestEventHandler(object sender, ConnectionClosedRequestEventArgs e);
}
