using BinNode.Contracts;

namespace BinNode.Core.Journal;

/// <summary>
/// The files of sealed readings. A segment is a header and up to 169 records, together no more than one 4 KB block of the
/// file system; it grows by a few records at a time, and is deleted whole.
/// </summary>
internal sealed class SegmentFiles
{
    /// <summary>24 bytes of header and 169 records are 4,080 bytes.</summary>
    internal const int RecordsPerSegment = 169;

    private readonly IFileStore _files;
    private readonly byte[] _header = new byte[SegmentHeader.Size];

    internal SegmentFiles(IFileStore files)
    {
        _files = files;
    }

    /// <summary>Number of a segment by its file name; negative when the file is none.</summary>
    internal static int NumberOf(string name)
    {
        if (name.Length < 2 || name.Length > 9 || name[0] != 's')
        {
            return -1;
        }

        int number = 0;
        for (int i = 1; i < name.Length; i++)
        {
            char digit = name[i];
            if (digit < '0' || digit > '9')
            {
                return -1;
            }

            number = (number * 10) + (digit - '0');
        }

        return number;
    }

    /// <summary>Reads the header; null when it cannot be read or is not whole.</summary>
    internal byte[] ReadHeader(int segment)
    {
        FileStatus status = _files.Read(NameOf(segment), 0, _header, 0, SegmentHeader.Size, out int read);
        return status == FileStatus.Ok && read == SegmentHeader.Size && SegmentHeader.IsWhole(_header) ? _header : null;
    }

    /// <summary>Reads records as they are.</summary>
    /// <param name="segment">Number of the segment.</param>
    /// <param name="index">First record.</param>
    /// <param name="into">Buffer of the caller.</param>
    /// <param name="count">Whole records read; a torn one at the end of the file is not counted.</param>
    internal FileStatus ReadRecords(int segment, int index, byte[] into, out int count)
    {
        int position = SegmentHeader.Size + (index * RecordFormat.Size);
        FileStatus status = _files.Read(NameOf(segment), position, into, 0, into.Length, out int read);
        if (status == FileStatus.Failed)
        {
            status = _files.Read(NameOf(segment), position, into, 0, into.Length, out read);
        }

        count = status == FileStatus.Ok ? read / RecordFormat.Size : 0;
        return status;
    }

    /// <summary>True when the file of the active segment is exactly as long as the state says. It is longer when the power went between an append and the commit.</summary>
    internal bool IsAsLongAsExpected(JournalState state)
    {
        FileStatus status = _files.TryGetLength(NameOf(state.ActiveSegment), out int bytes);
        return status == FileStatus.Ok && bytes == SegmentHeader.Size + (state.ActiveCount * RecordFormat.Size);
    }

    /// <summary>Makes the file of the active segment with nothing but a header.</summary>
    internal FileStatus Create(JournalState state, uint firstNumber)
    {
        SegmentHeader.Put(state, firstNumber, _header);
        return _files.Write(NameOf(state.ActiveSegment), _header, 0, SegmentHeader.Size);
    }

    internal FileStatus Append(JournalState state, byte[] from, int offset, int count) =>
        _files.Append(NameOf(state.ActiveSegment), from, offset, count * RecordFormat.Size);

    /// <summary>Deletes a segment, unless it is of an unknown version.</summary>
    internal FileStatus Delete(int segment)
    {
        byte[] header = ReadHeader(segment);
        return header != null && SegmentHeader.IsForeign(header) ? FileStatus.Ok : _files.Delete(NameOf(segment));
    }

    private static string NameOf(int segment) => "s" + segment.ToString();
}
