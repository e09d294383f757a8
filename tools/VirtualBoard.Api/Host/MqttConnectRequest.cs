namespace BinNode.VirtualBoard;

/// <summary>Content of a CONNECT.</summary>
public sealed class MqttConnectRequest
{
    public string ClientId { get; set; }

    public string User { get; set; }

    public string Password { get; set; }

    public string WillTopic { get; set; }

    public string WillMessage { get; set; }

    public bool WillRetain { get; set; }

    public int WillQos { get; set; }

    public bool CleanSession { get; set; }

    public ushort KeepAliveS { get; set; }
}
