namespace BinNode.VirtualBoard;

/// <summary>
/// Unwinds the firmware once the chip is off. Firmware that catches it gets it again from its next call: nothing that it does afterwards has an effect, as on the chip.
/// </summary>
internal sealed class BoardOffException : Exception
{
    public BoardOffException()
        : base("The virtual board is off.")
    {
    }
}
