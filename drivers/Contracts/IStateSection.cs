namespace BinNode.Contracts;

/// <summary>
/// A part of what the node remembers from wake to wake. All sections together are one record, stored with the readings in one
/// file close; a section has a fixed size and needs no magic or checksum of its own.
/// </summary>
public interface IStateSection
{
    /// <summary>Bytes of the section; constant for a firmware version.</summary>
    int Size { get; }

    /// <summary>Writes <see cref="Size"/> bytes.</summary>
    void Save(byte[] into, int offset);

    /// <summary>Reads <see cref="Size"/> bytes; values out of range are replaced by their start value, never an exception.</summary>
    void Load(byte[] from, int offset);

    /// <summary>The start value: a node that remembers nothing.</summary>
    void Reset();
}
