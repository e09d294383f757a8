namespace BinNode.Cellular;

/// <summary>The modem on the board.</summary>
public enum ModemKind : byte
{
    /// <summary>SIM7080G: LTE-M and NB-IoT.</summary>
    Sim7080G = 0,

    /// <summary>A7670 or SIM7670: LTE Cat 1 with 2G fallback.</summary>
    A7670 = 1,

    /// <summary>SIM7600: LTE Cat 4 with 3G and 2G fallback.</summary>
    Sim7600 = 2,

    /// <summary>SIM800L: 2G only, no TLS that deserves the name.</summary>
    Sim800L = 3,
}
