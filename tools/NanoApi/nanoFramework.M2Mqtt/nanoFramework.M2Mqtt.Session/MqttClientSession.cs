namespace nanoFramework.M2Mqtt.Session;

public class MqttClientSession : MqttSession
{
    public extern MqttClientSession(string clientId);
}
