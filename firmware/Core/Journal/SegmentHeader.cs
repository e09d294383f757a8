using BinNode.Core.State;

namespace BinNode.Core.Journal;

/// <summary>
/// The first 24 bytes of a segment file.
/// <code>
/// 0 'B'   1 'S'   2 version   3 flags, 1: the base is known   4 number of the segment (4)   8 number of its first reading (4)
/// 12 base (4)   16 zero (4)   20 CRC-32 over bytes 0..19
/// </code>
/// </summary>
internal static class SegmentHeader
{
    internal const int Size = 24;

    private const byte Version = 1;
    private const int CrcAt = 20;

    internal static void Put(JournalState state, uint firstNumber, byte[] into)
    {
        into[0] = (byte)'B';
        into[1] = (byte)'S';
        into[2] = Version;
        into[3] = (byte)(state.IsAnchored ? 1 : 0);
        Bytes.PutU32(into, 4, (uint)state.ActiveSegment);
        Bytes.PutU32(into, 8, firstNumber);
        Bytes.PutU32(into, 12, state.Base);
        Bytes.PutU32(into, 16, 0);
        Bytes.PutU32(into, CrcAt, Crc32.Compute(into, 0, CrcAt));
    }

    /// <summary>True when the header is whole, of whatever version.</summary>
    internal static bool IsWhole(byte[] from) => from[0] == 'B' && from[1] == 'S' && Bytes.U32(from, CrcAt) == Crc32.Compute(from, 0, CrcAt);

    /// <summary>True when a whole header is of a version that this firmware does not know.</summary>
    internal static bool IsForeign(byte[] from) => IsWhole(from) && from[2] != Version;

    internal static bool IsAnchored(byte[] from) => (from[3] & 1) != 0;

    internal static uint FirstNumber(byte[] from) => Bytes.U32(from, 8);

    internal static uint Base(byte[] from) => Bytes.U32(from, 12);
}
