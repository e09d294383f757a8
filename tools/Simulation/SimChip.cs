using BinNode.Contracts;

namespace BinNode.Simulation;

/// <summary>Facts of a chip that is not there.</summary>
public sealed class SimChip : IChip
{
    /// <inheritdoc />
    public string BoardName => "simulated";

    /// <inheritdoc />
    public string HardwareAddress => "0123456789ab";

    /// <inheritdoc />
    public int FreeHeapBytes => 90000;
}
