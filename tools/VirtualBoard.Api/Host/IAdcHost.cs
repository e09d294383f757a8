namespace BinNode.VirtualBoard;

/// <summary>Analog inputs.</summary>
public interface IAdcHost
{
    /// <summary>Claims a channel. Throws for one that the chip lacks.</summary>
    void Open(int channel);

    /// <summary>One conversion, 0 to 4095.</summary>
    int Read(int channel);
}
