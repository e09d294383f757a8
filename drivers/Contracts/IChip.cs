namespace BinNode.Contracts;

/// <summary>Facts of the chip for status and diagnostics.</summary>
public interface IChip
{
    /// <summary>Name of the board class, such as "esp32-wroom".</summary>
    string BoardName { get; }

    /// <summary>Hardware address in 12 lower-case hex digits, or an empty string when it cannot be read.</summary>
    string HardwareAddress { get; }

    /// <summary>Free heap in bytes; 0 when unknown.</summary>
    int FreeHeapBytes { get; }
}
