using System;

namespace nanoFramework.M2Mqtt.Exceptions;

public class MqttClientException : Exception
{
    public extern MqttClientException(MqttClientErrorCode errorCode);

    public extern MqttClientErrorCode ErrorCode { get; set; }
}
