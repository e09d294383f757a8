using BinNode.Contracts;
using nanoFramework.M2Mqtt;

namespace BinNode.Wifi;

/// <summary>Makes the MQTT client of a session, so that another than M2Mqtt's can be plugged in.</summary>
public interface IMqttClientFactory
{
    /// <summary>Makes a client that is ready for Connect. May resolve the broker's name and may throw.</summary>
    IMqttClient Create(MqttLogin login);
}
