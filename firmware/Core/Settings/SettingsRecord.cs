using BinNode.Core.State;

namespace BinNode.Core.Settings;

/// <summary>
/// The stored form of the settings, little-endian:
/// <code>
///  0  2  magic 53 42 ("BS" read as a number)
///  2  1  layout, 1
///  3  1  marks: 1 proven, 2 rolled back
///  4  2  length of the record in bytes
///  6  1  how many numbers
///  7  1  failing sessions left of a trial
///  8  4  version of the settings
/// 12  4  digest: CRC-32 over the numbers and the texts that are not secret
/// 16  4  CRC-32 over the texts
/// 20  4  CRC-32 over bytes 0 to 19 and the numbers
/// 24  4 each  numbers, by their setting
///  .  .  texts in the order of their setting, those that are set: setting (1), length (1), characters
/// </code>
/// The numbers have a checksum of their own because a wake that does not publish needs nothing else.
/// </summary>
internal static class SettingsRecord
{
    internal const int Marks = 3;
    internal const int TrialLeft = 7;
    internal const int Version = 8;
    internal const int Digest = 12;
    internal const int Numbers = 24;

    /// <summary>Where the texts begin in a record of this version.</summary>
    internal const int Texts = Numbers + 4 * SettingsTable.NumberCount;

    /// <summary>Mark: a session has succeeded with these settings.</summary>
    internal const int Proven = 1;

    /// <summary>Mark: the settings came back after a failed trial.</summary>
    internal const int RolledBack = 2;

    private const int Magic = 0x4253;
    private const int Layout = 1;
    private const int LengthAt = 4;
    private const int NumbersAt = 6;
    private const int TextCrc = 16;
    private const int Crc = 20;

    /// <summary>Writes header, digest and checksums around the values.</summary>
    internal static void Seal(byte[] record, int length)
    {
        Bytes.PutU16(record, 0, Magic);
        record[2] = Layout;
        Bytes.PutU16(record, LengthAt, length);
        record[NumbersAt] = SettingsTable.NumberCount;
        Bytes.PutU32(record, Digest, ComputeDigest(record, length));
        Bytes.PutU32(record, TextCrc, Crc32.Compute(record, Texts, length - Texts));
        Bytes.PutU32(record, Crc, ComputeCrc(record, SettingsTable.NumberCount));
    }

    /// <summary>True when header and numbers are whole. The texts are looked at by <see cref="HasGoodTexts"/>.</summary>
    internal static bool IsGood(byte[] record, int length)
    {
        if (length < Numbers || Bytes.U16(record, 0) != Magic || record[2] != Layout || Bytes.U16(record, LengthAt) != length)
        {
            return false;
        }

        int numbers = record[NumbersAt];
        return Numbers + 4 * numbers <= length && Bytes.U32(record, Crc) == ComputeCrc(record, numbers);
    }

    /// <summary>True when the texts of a good record are whole.</summary>
    internal static bool HasGoodTexts(byte[] record, int length)
    {
        int texts = Numbers + 4 * record[NumbersAt];
        return Bytes.U32(record, TextCrc) == Crc32.Compute(record, texts, length - texts);
    }

    /// <summary>True when two good records have the same content, by their checksums.</summary>
    internal static bool AreSame(byte[] one, byte[] other) =>
        Bytes.U32(one, Crc) == Bytes.U32(other, Crc) && Bytes.U32(one, TextCrc) == Bytes.U32(other, TextCrc);

    /// <summary>True when a good record has the rows of this firmware version.</summary>
    internal static bool IsCurrent(byte[] record) => record[NumbersAt] == SettingsTable.NumberCount;

    /// <summary>How many numbers a good record has.</summary>
    internal static int NumberCount(byte[] record) => record[NumbersAt];

    private static uint ComputeCrc(byte[] record, int numbers) =>
        Crc32.Continue(Crc32.Compute(record, 0, Crc), record, Numbers, 4 * numbers);

    private static uint ComputeDigest(byte[] record, int length)
    {
        uint crc = Crc32.Compute(record, Numbers, Texts - Numbers);
        for (int at = Texts; at < length; at += 2 + record[at + 1])
        {
            if (!SettingsTable.Row((Setting)record[at]).IsSecret)
            {
                crc = Crc32.Continue(crc, record, at, 2 + record[at + 1]);
            }
        }

        return crc;
    }
}
