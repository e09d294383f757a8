namespace BinNode.ModemEmulator;

/// <summary>The modems that are emulated.</summary>
public enum ModemModel
{
    /// <summary>SIM7080G.</summary>
    Sim7080G,

    /// <summary>A7670.</summary>
    A7670,

    /// <summary>SIM7600.</summary>
    Sim7600,

    /// <summary>SIM800L.</summary>
    Sim800L,
}
