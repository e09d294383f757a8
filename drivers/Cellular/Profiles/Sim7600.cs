namespace BinNode.Cellular;

/// <summary>SIM7600: the commands of the A7670 (SIM7500_SIM7600 Series AT Command Manual V2.00 has the same CCH family), other times.</summary>
public sealed class Sim7600 : A7670
{
    /// <inheritdoc/>
    public override int KeyMs => 500;

    /// <inheritdoc/>
    public override int BootMs => 12_000;

    /// <inheritdoc/>
    public override int BootLimitMs => 30_000;
}
