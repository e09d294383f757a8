using BinNode.Contracts;
using BinNode.Core.Settings;

namespace BinNode.Core.Uplink;

/// <summary>The broker login out of the settings.</summary>
public static class LoginBuilder
{
    /// <summary>What the broker publishes, retained, on the status topic when a session breaks. See firmware/MQTT.md.</summary>
    public const string Will = "lost";

    private const ushort KeepAliveS = 60;

    /// <summary>Builds the login.</summary>
    public static MqttLogin Build(NodeSettings settings, SettingsStore store, string deviceId, Topics topics)
    {
        bool tls = settings.Flag(Setting.MqttTls);
        return new MqttLogin
        {
            Host = settings.Text(Setting.MqttHost),
            Port = settings.Number(Setting.MqttPort),
            Tls = tls,
            CaCertificate = tls ? store.ReadFile(CertificateFile.Authority) : null,
            ClientCertificate = tls ? store.ReadFile(CertificateFile.Client) : null,
            ClientId = deviceId,
            User = OrNull(settings.Text(Setting.MqttUser)),
            Password = OrNull(settings.Text(Setting.MqttPassword)),
            WillTopic = topics.Status,
            WillMessage = Will,
            KeepAliveS = KeepAliveS,
            CleanSession = false,
        };
    }

    private static string OrNull(string text) => text.Length == 0 ? null : text;
}
