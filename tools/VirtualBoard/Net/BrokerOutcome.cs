namespace BinNode.VirtualBoard;

/// <summary>How far an attempt to connect came.</summary>
public enum BrokerOutcome
{
    /// <summary>The broker answered the CONNECT.</summary>
    Answered,

    /// <summary>The name is unknown.</summary>
    NoHost,

    /// <summary>Nobody listens there: refused at once.</summary>
    Closed,

    /// <summary>The host does not answer at all.</summary>
    Silent,

    /// <summary>TLS failed.</summary>
    BadCertificate,

    /// <summary>TCP stands, and no CONNACK comes.</summary>
    NoConnack,
}
