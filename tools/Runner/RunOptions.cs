namespace BinNode.Runner;

/// <summary>What to simulate. The same options give the same run, as long as the broker is the one in memory.</summary>
public sealed record RunOptions
{
    /// <summary>Simulated days, 1 to 3660.</summary>
    public double Days { get; init; } = 7;

    /// <summary>Chance, all of it.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Identity of the node.</summary>
    public string DeviceId { get; init; } = "demo-1";

    /// <summary>"wifi" or "cellular".</summary>
    public string Uplink { get; init; } = "wifi";

    /// <summary>Modem of a cellular node, as in the setting cell.profile.</summary>
    public string Modem { get; init; } = "sim7080";

    /// <summary>The broker; null: one in memory, which needs no sockets and is the fastest.</summary>
    public BrokerAddress? Broker { get; init; }

    /// <summary>Where the backend listens, when that is not where the node talks to; null: at <see cref="Broker"/>.</summary>
    public BrokerAddress? ListenAt { get; init; }

    /// <summary>Trace to play instead of a generated bin, or null.</summary>
    public string? TracePath { get; init; }

    /// <summary>Settings on top of the defaults, as key and value.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>True: the node comes without settings, as flashed, and is to be provisioned over its console.</summary>
    public bool IsNew { get; init; }

    /// <summary>Name of a fault of <see cref="FaultScript"/>, or null.</summary>
    public string? Fault { get; init; }

    /// <summary>Real serial ports by name of the node's port ("COM2", "COM3"), and the sensor's as "SENSOR".</summary>
    public IReadOnlyDictionary<string, string> Ports { get; init; } = new Dictionary<string, string>();

    /// <summary>Simulated days a real second at most; 0: as fast as it goes.</summary>
    public double DaysPerSecond { get; init; }
}
