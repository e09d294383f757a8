namespace BinNode.Core.Uplink;

/// <summary>The topics of one node, built once a session. Specified in firmware/MQTT.md.</summary>
public sealed class Topics
{
    private readonly string _base;

    /// <summary>Topics below a root.</summary>
    /// <param name="root">First levels, such as "bn".</param>
    /// <param name="deviceId">Identity of the node.</param>
    public Topics(string root, string deviceId)
    {
        _base = root + "/1/" + deviceId + "/";
    }

    /// <summary>Batches of readings.</summary>
    public string Readings => _base + "r";

    /// <summary>The retained status; also the last will.</summary>
    public string Status => _base + "s";

    /// <summary>Events.</summary>
    public string Events => _base + "e";

    /// <summary>Diagnostics.</summary>
    public string Diagnostics => _base + "d";

    /// <summary>Answers to commands, and the reported settings.</summary>
    public string Answers => _base + "a";

    /// <summary>What the node listens to: commands, desired settings and acknowledgements.</summary>
    public string Commands => _base + "c/#";
}
