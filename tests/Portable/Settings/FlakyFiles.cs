using BinNode.Contracts;

namespace BinNode.Portable.Tests.Settings;

/// <summary>Files in memory whose power can be cut at any writing operation, before it, after it, or in its middle.</summary>
public class FlakyFiles : IFileStore
{
    private readonly string[] _names = new string[16];
    private readonly byte[][] _contents = new byte[16][];

    /// <summary>The writing operation, counted from 1, at which the power fails; 0: it does not fail.</summary>
    public int CutAt;

    /// <summary>What the cut leaves of its operation: 0 nothing happened, 1 it was done, 2 half of the bytes are on the flash.</summary>
    public int CutKind;

    /// <summary>Writing operations so far.</summary>
    public int Writes;

    /// <summary>Reading operations so far.</summary>
    public int Reads;

    /// <summary>True: every read fails.</summary>
    public bool ReadsFail;

    /// <summary>True: every write finds the flash full.</summary>
    public bool IsFull;

    /// <summary>True since the power failed.</summary>
    public bool IsCut => CutAt > 0 && Writes >= CutAt;

    public FileStatus Read(string name, int position, byte[] into, int offset, int count, out int read)
    {
        read = 0;
        Reads++;
        if (ReadsFail)
        {
            return FileStatus.Failed;
        }

        int at = Find(name);
        if (at < 0)
        {
            return FileStatus.NotFound;
        }

        byte[] content = _contents[at];
        for (; read < count && position + read < content.Length; read++)
        {
            into[offset + read] = content[position + read];
        }

        return FileStatus.Ok;
    }

    public FileStatus Write(string name, byte[] from, int offset, int count)
    {
        byte[] content = new byte[count];
        System.Array.Copy(from, offset, content, 0, count);
        return Change(name, content);
    }

    public FileStatus Append(string name, byte[] from, int offset, int count)
    {
        byte[] old = Content(name) ?? new byte[0];
        byte[] content = new byte[old.Length + count];
        System.Array.Copy(old, 0, content, 0, old.Length);
        System.Array.Copy(from, offset, content, old.Length, count);
        return Change(name, content);
    }

    public FileStatus Delete(string name) => Find(name) < 0 ? FileStatus.NotFound : Change(name, null);

    public FileStatus TryGetLength(string name, out int bytes)
    {
        byte[] content = Content(name);
        bytes = content == null ? 0 : content.Length;
        return content == null ? FileStatus.NotFound : FileStatus.Ok;
    }

    public string[] List() => new string[0];

    /// <summary>Content of a file, null when it is missing; a change of it changes the file.</summary>
    public byte[] Content(string name)
    {
        int at = Find(name);
        return at < 0 ? null : _contents[at];
    }

    private FileStatus Change(string name, byte[] content)
    {
        if (IsCut)
        {
            return FileStatus.Failed;
        }

        Writes++;
        if (IsFull && content != null)
        {
            return FileStatus.Full;
        }

        if (!IsCut || CutKind == 1)
        {
            Put(name, content);
        }
        else if (CutKind == 2 && content != null)
        {
            byte[] half = new byte[content.Length / 2];
            System.Array.Copy(content, 0, half, 0, half.Length);
            Put(name, half);
        }

        return IsCut ? FileStatus.Failed : FileStatus.Ok;
    }

    private void Put(string name, byte[] content)
    {
        int at = Find(name);
        if (at < 0)
        {
            for (at = 0; _names[at] != null; at++)
            {
            }
        }

        _names[at] = content == null ? null : name;
        _contents[at] = content;
    }

    private int Find(string name)
    {
        for (int i = 0; i < _names.Length; i++)
        {
            // nanoCLR does not survive comparing a place of a string array that was never set.
            if (_names[i] != null && _names[i] == name)
            {
                return i;
            }
        }

        return -1;
    }
}
