namespace BinNode.Contracts;

/// <summary>
/// A part of what the node remembers from wake to wake. All sections together are one record, stored with the readings in one
/// file close; a section has a fixed size and needs no magic or checksum of its own.
/// </summary>
public interface IStateSection
{
    /// <summary>Bytes of the section; constant for a firmware version.</summary>
    int Size { get; }

    /// <summary>
    /// Hands the cursor each value in the order in which it is stored, <see cref="Size"/> bytes in all, and takes what comes back.
    /// What was read and is out of range is replaced by its start value, never an exception.
    /// </summary>
    void Exchange(StateCursor cursor);

    /// <summary>The start value: a node that remembers nothing.</summary>
    void Reset();
}
