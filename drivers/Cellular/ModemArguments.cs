namespace BinNode.Cellular;

/// <summary>What the rows of a profile are filled with.</summary>
public sealed class ModemArguments
{
    /// <summary>The settings.</summary>
    public CellularConfig Config;

    /// <summary>Host of the broker.</summary>
    public string Host;

    /// <summary>Port of the broker.</summary>
    public int Port;

    /// <summary>True when the socket speaks TLS.</summary>
    public bool Tls;

    /// <summary>Bytes to send, or of the certificate.</summary>
    public int Count;

    /// <summary>What the first row of <see cref="ModemStep.Attach"/> begins with.</summary>
    public string Prefix;

    /// <summary>Operator to select, in digits.</summary>
    public string Operator;

    /// <summary>A text in quotes.</summary>
    public static string Quote(string text) => "\"" + text + "\"";
}
