namespace BinNode.Core.Payload;

/// <summary>The numbers of PAYLOAD.md, each said once. Shared with the decoder library as a source.</summary>
internal static class PayloadLayout
{
    // The first byte: version in bits 7..5, authenticated in bit 4, type in bits 3..0.
    public const int Version = 1;
    public const int VersionShift = 5;
    public const int AuthenticatedBit = 0x10;
    public const int TypeMask = 0x0F;

    public const int TypeReading = 0;
    public const int TypeReadings = 1;
    public const int TypeStatus = 2;
    public const int TypeDiagnostics = 3;
    public const int TypeEvent = 4;
    public const int TypeAnswer = 5;
    public const int TypeCommand = 6;
    public const int TypeConfirmation = 7;

    // The last bytes.
    public const int CrcBytes = 2;
    public const int TagBytes = 8;

    // Readings.
    public const int MaxReadings = 256;
    public const uint Base2025 = 1735689600; // 2025-01-01T00:00:00Z
    public const int DefaultSlotS = 900; // 15 minutes
    public const int MaxSlotS = 86400;
    public const int OnSlotS = 30; // a reading this near to its slot carries no time of its own
    public const int SlotBits = 17; // of a slot that is not in the table
    public const int SequenceWidth = 12;
    public const int StepWidth = 4;
    public const int GapWidth = 3;
    public const int SecondsWidth = 10;
    public const uint CalendarReachS = 1u << 29; // 17 years from the base before the slot number grows
    public const uint EpochReachS = 1u << 17; // 36 hours from the start of a clock before the slot number grows
    public const int Reach = 1 << 29; // seconds from the first reading of a message to any other

    // Columns: distance, battery, temperature.
    public const int Columns = 3;
    public const int MaxDistanceMm = 16383;
    public const int MaxBatteryMv = 16383;
    public const int MinTemperatureDeciC = -400;
    public const int MaxTemperatureDeciC = 1250;
    public const int StartDistanceMm = 2048;
    public const int StartBatteryMv = 3600;
    public const int StartTemperatureDeciC = 200;

    // Probabilities of a one, in 4096ths.
    public const int Rare = 64;
    public const int Seldom = 256;
    public const int Quarter = 1024;
    public const int Half = 2048;

    public const byte Pulses = 1 | 32; // events that last for one reading: Emptied, Disturbed
}
