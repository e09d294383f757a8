namespace BinNode.Cellular;

/// <summary>SIM7600: the commands of the A7670 (SIM7500_SIM7600 Series AT Command Manual V2.00 has the same CCH family), other times.</summary>
public sealed class Sim7600 : A7670
{
    /// <summary>Makes the profile.</summary>
    public Sim7600()
    {
        KeyMs = 500;
        BootMs = 12_000;
        BootLimitMs = 30_000;
    }
}
