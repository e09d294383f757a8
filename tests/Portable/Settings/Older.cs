using BinNode.Core.Settings;
using BinNode.Core.State;

namespace BinNode.Portable.Tests.Settings;

/// <summary>Makes the record of an older firmware, which had fewer numbers, from the layout in SettingsRecord's description.</summary>
internal static class Older
{
    private const int Numbers = 24;

    internal static byte[] Without(byte[] record, int rows)
    {
        int kept = Numbers + 4 * (SettingsTable.NumberCount - rows);
        int texts = Numbers + 4 * SettingsTable.NumberCount;
        byte[] old = new byte[record.Length - 4 * rows];
        System.Array.Copy(record, 0, old, 0, kept);
        System.Array.Copy(record, texts, old, kept, record.Length - texts);
        Bytes.PutU16(old, 4, old.Length);
        old[6] = (byte)(SettingsTable.NumberCount - rows);
        Bytes.PutU32(old, 20, Crc32.Continue(Crc32.Compute(old, 0, 20), old, Numbers, kept - Numbers));
        return old;
    }
}
