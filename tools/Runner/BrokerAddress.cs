namespace BinNode.Runner;

/// <summary>A real broker and how to log in.</summary>
/// <param name="Host">Host name or address.</param>
/// <param name="Port">TCP port.</param>
/// <param name="Authority">CA certificate in PEM for TLS, or null without TLS.</param>
/// <param name="User">User name, or null.</param>
/// <param name="Password">Password, or null.</param>
public sealed record BrokerAddress(string Host, int Port, byte[]? Authority = null, string? User = null, string? Password = null)
{
    /// <summary>Parses HOST:PORT.</summary>
    /// <exception cref="ArgumentException">It is not of that form.</exception>
    public static BrokerAddress Parse(string text)
    {
        int colon = text.LastIndexOf(':');
        if (colon <= 0 || !int.TryParse(text[(colon + 1)..], out int port) || port is < 1 or > 65535)
        {
            throw new ArgumentException($"\"{text}\" is not a broker: give HOST:PORT, such as localhost:1883, or embedded.");
        }

        return new BrokerAddress(text[..colon], port);
    }
}
