using System;
using System.Collections.Generic;
using System.Linq;
using BinNode.Contracts;

namespace BinNode.Simulation;

/// <summary>The files of a node, with the commit semantics of the platform and every fault that flash has.</summary>
public sealed class FlashDevice : IFileStore
{
    private readonly Steps _steps;
    private readonly Dice _dice;
    private readonly Dictionary<string, byte[]> _files;
    private int _fullAt;

    /// <summary>An empty partition.</summary>
    public FlashDevice(Steps steps, Dice dice)
        : this(steps, dice, [])
    {
    }

    private FlashDevice(Steps steps, Dice dice, Dictionary<string, byte[]> files)
    {
        _steps = steps;
        _dice = dice;
        _files = files;
    }

    /// <summary>What torn writes leave.</summary>
    public FlashRules Rules { get; set; }

    /// <summary>4 KB blocks that the node may use of the partition.</summary>
    public int CapacityBlocks { get; set; } = 56;

    /// <summary>True: others have filled the partition. What lies inside the directory can still be written; whatever needs a block ends in <see cref="FileStatus.Full"/> until one is freed.</summary>
    public bool IsFull
    {
        get => _fullAt > 0;
        set => _fullAt = value ? UsedBlocks() : 0;
    }

    /// <summary>True: every write ends in <see cref="FileStatus.Failed"/>; whether it took place is chance.</summary>
    public bool FailsWrites { get; set; }

    /// <summary>True: every read ends in <see cref="FileStatus.Failed"/>.</summary>
    public bool FailsReads { get; set; }

    /// <summary>Call at which an operation fails; 0 for none.</summary>
    public int FailsAt { get; set; }

    /// <summary>Call from which on others have filled the partition; 0 for none.</summary>
    public int FullFrom { get; set; }

    /// <summary>Highest number of blocks used.</summary>
    public int HighestBlocks { get; private set; }

    /// <summary>Wear so far.</summary>
    public FlashWear Wear { get; private set; } = new();

    /// <summary>Told of every write that reached the flash or may have, in part or whole: name and whole content, and whether the node was told that it succeeded.</summary>
    public Action<string, byte[], bool>? Committed { get; set; }

    /// <summary>Names of all files.</summary>
    public IReadOnlyList<string> Names => [.. _files.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The content of a file, for judging.</summary>
    public byte[] Content(string name) => _files[name];

    /// <summary>True when there is such a file.</summary>
    public bool Exists(string name) => _files.ContainsKey(name);

    /// <summary>Puts a file there, past all rules.</summary>
    public void Put(string name, byte[] content) => _files[name] = content;

    /// <summary>Removes a file, past all rules.</summary>
    public void Remove(string name) => _files.Remove(name);

    /// <summary>The platform formats a partition that it cannot mount.</summary>
    public void Format() => _files.Clear();

    /// <summary>Everything works again.</summary>
    public void Mend()
    {
        IsFull = false;
        FailsReads = false;
        FailsWrites = false;
        FailsAt = 0;
        FullFrom = 0;
    }

    /// <summary>Flips one bit.</summary>
    public void Flip(string name, int bit)
    {
        byte[] copy = (byte[])_files[name].Clone();
        copy[bit / 8] ^= (byte)(1 << (bit % 8));
        _files[name] = copy;
    }

    /// <summary>A copy of all files on other steps.</summary>
    public FlashDevice Clone(Steps steps, Dice dice) => new(steps, dice, new Dictionary<string, byte[]>(_files))
    {
        Rules = Rules,
        CapacityBlocks = CapacityBlocks,
        HighestBlocks = HighestBlocks,
        Wear = Wear.Clone(),
    };

    /// <inheritdoc />
    public FileStatus Read(string name, int position, byte[] into, int offset, int count, out int read)
    {
        _steps.Enter("files", "Read");
        _steps.Advance(3);
        read = 0;
        if (FailsReads || FailsNow)
        {
            return FileStatus.Failed;
        }

        if (!_files.TryGetValue(name, out byte[]? content))
        {
            return FileStatus.NotFound;
        }

        read = Math.Max(0, Math.Min(count, content.Length - position));
        Array.Copy(content, Math.Min(position, content.Length), into, offset, read);
        _steps.Leave();
        return FileStatus.Ok;
    }

    /// <inheritdoc />
    public FileStatus Write(string name, byte[] from, int offset, int count)
    {
        _steps.Enter("files", "Write");
        _steps.Advance(12);
        return Store(name, from.AsSpan(offset, count).ToArray(), 0);
    }

    /// <inheritdoc />
    public FileStatus Append(string name, byte[] from, int offset, int count)
    {
        _steps.Enter("files", "Append");
        _steps.Advance(60);
        byte[] old = _files.TryGetValue(name, out byte[]? content) ? content : [];
        return Store(name, [.. old, .. from.AsSpan(offset, count)], old.Length);
    }

    /// <inheritdoc />
    public FileStatus Delete(string name)
    {
        _steps.Enter("files", "Delete");
        _steps.Advance(5);
        if (FailsWrites || FailsNow)
        {
            return FileStatus.Failed;
        }

        if (_steps.IsCutDuring && _dice.Permille(500))
        {
            _steps.Cut();
        }

        bool existed = _files.Remove(name);
        if (_steps.IsCutDuring)
        {
            _steps.Cut();
        }

        if (existed)
        {
            Wear.OnDelete();
        }

        _steps.Leave();
        return existed ? FileStatus.Ok : FileStatus.NotFound;
    }

    /// <inheritdoc />
    public FileStatus TryGetLength(string name, out int bytes)
    {
        _steps.Enter("files", "TryGetLength");
        _steps.Advance(1);
        bytes = 0;
        if (FailsReads || FailsNow)
        {
            return FileStatus.Failed;
        }

        bool exists = _files.TryGetValue(name, out byte[]? content);
        bytes = content?.Length ?? 0;
        _steps.Leave();
        return exists ? FileStatus.Ok : FileStatus.NotFound;
    }

    /// <inheritdoc />
    public string[] List()
    {
        _steps.Enter("files", "List");
        _steps.Advance(10);
        string[] names = FailsReads || FailsNow ? [] : [.. Names];
        _steps.Leave();
        return names;
    }

    /// <summary>Blocks in use by the node's files: a data block for each 4 KB of a file that is not inline, and a pair of blocks for every half block that the directory takes, at which LittleFS splits it.</summary>
    public int UsedBlocks()
    {
        int blocks = 0;
        foreach (byte[] content in _files.Values)
        {
            blocks += FlashWear.BlocksOf(content.Length);
        }

        int pairs = (FlashWear.DirectoryBytes(_files.Values) + (FlashWear.BlockSize / 2) - 1) / (FlashWear.BlockSize / 2);
        return blocks + (2 * Math.Max(1, pairs));
    }

    private bool FailsNow => FailsAt > 0 && _steps.Count == FailsAt;

    private FileStatus Store(string name, byte[] content, int kept)
    {
        if (_steps.IsCutDuring)
        {
            Tear(name, content, kept);
            Committed?.Invoke(name, content, false);
            _steps.Cut();
        }

        if (FullFrom > 0 && _steps.Count >= FullFrom && !IsFull)
        {
            IsFull = true;
        }

        if (FlashWear.BlocksOf(content.Length) > 0 && IsOverfull(name, content))
        {
            return FileStatus.Full;
        }

        bool fails = FailsWrites || FailsNow;
        bool takesPlace = !fails || _dice.Permille(500);
        if (takesPlace)
        {
            _files[name] = content;
            Wear.OnStore(_files.Values, content.Length);
            HighestBlocks = Math.Max(HighestBlocks, UsedBlocks());
            Committed?.Invoke(name, content, !fails);
        }

        _steps.Leave();
        return fails ? FileStatus.Failed : FileStatus.Ok;
    }

    /// <summary>A file in blocks is written by copying what changes: that takes a free block even when the file does not grow by one.</summary>
    private bool IsOverfull(string name, byte[] content)
    {
        int now = _files.TryGetValue(name, out byte[]? old) ? FlashWear.BlocksOf(old.Length) : 0;
        int more = Math.Max(1, FlashWear.BlocksOf(content.Length) - now);
        return UsedBlocks() + more > (IsFull ? _fullAt : CapacityBlocks);
    }

    private void Tear(string name, byte[] content, int kept)
    {
        bool existed = _files.TryGetValue(name, out byte[]? old);
        if (Rules == FlashRules.LittleFs)
        {
            if (!existed && _dice.Permille(500))
            {
                _files[name] = [];
            }

            return;
        }

        int written = kept + _dice.Below(content.Length - kept + 1);
        byte[] torn = content[..written];
        int shape = _dice.Below(3);
        if (shape == 0 && kept == 0 && old != null && old.Length > written)
        {
            torn = [.. torn, .. old.AsSpan(written)];
        }
        else if (shape == 1 && written > kept)
        {
            torn[kept + _dice.Below(written - kept)] = (byte)_dice.Next();
        }

        _files[name] = torn;
    }
}
