using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace nanoFramework.M2Mqtt;

public class MqttNetworkChannel : IMqttNetworkChannel
{
    public extern MqttNetworkChannel(Socket socket);

    public extern MqttNetworkChannel(Socket socket, bool secure, X509Certificate serverCert, MqttSslProtocols sslProtocol);

    public extern MqttNetworkChannel(string remoteHostName, int remotePort);

    public extern MqttNetworkChannel(string remoteHostName, int remotePort, bool secure, X509Certificate caCert, X509Certificate clientCert, MqttSslProtocols sslProtocol);

    public extern string RemoteHostName { get; }

    public extern IPAddress RemoteIpAddress { get; }

    public extern int RemotePort { get; }

    public extern bool DataAvailable { get; }

    public extern bool ValidateServerCertificate { get; set; }

    public extern void Connect();

    public extern int Send(byte[] buffer);

    public extern int Receive(byte[] buffer);

    public extern int Receive(byte[] buffer, int timeout);

    public extern void Close();

    public extern void Accept();
}
