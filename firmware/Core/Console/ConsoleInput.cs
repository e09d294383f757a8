using BinNode.Core.Settings;

namespace BinNode.Core.Console;

/// <summary>Lines that are not commands: settings being imported, a certificate being pasted. A line with "." ends them, "cancel" drops them.</summary>
internal sealed class ConsoleInput
{
    private readonly ConsoleContext _context;
    private NodeSettings _draft;
    private byte[] _file;
    private int _fileCount;
    private string _fileName;
    private bool _failed;

    internal ConsoleInput(ConsoleContext context)
    {
        _context = context;
    }

    /// <summary>True while lines are collected.</summary>
    internal bool IsCollecting => _draft != null || _file != null;

    /// <summary>Begins to collect settings; nothing changes before the end.</summary>
    internal void BeginImport()
    {
        _draft = _context.Draft();
        _failed = false;
    }

    /// <summary>Begins to collect a file.</summary>
    internal void BeginFile(string name)
    {
        _file = new byte[CertificateFile.MaxBytes];
        _fileCount = 0;
        _fileName = name;
        _failed = false;
    }

    /// <summary>Takes a line.</summary>
    /// <returns>Null, or what was wrong with it.</returns>
    internal string Take(string line)
    {
        if (line == "cancel")
        {
            Drop();
            return null;
        }

        if (line == ".")
        {
            return Finish();
        }

        string reason = _draft != null ? TakeSetting(line) : TakeText(line);
        _failed |= reason != null;
        return reason;
    }

    private string TakeSetting(string line)
    {
        int equals = line.IndexOf('=');
        if (line.Length == 0 || line[0] == '#')
        {
            return null;
        }

        if (equals <= 0 || !SettingsTable.TryFind(line.Substring(0, equals), out Setting setting))
        {
            return "Expected a setting as key=value, . or cancel.";
        }

        return _draft.TrySet(SettingsTable.Row(setting), line.Substring(equals + 1));
    }

    private string TakeText(string line)
    {
        if (_fileCount + line.Length + 1 > _file.Length)
        {
            return "A certificate file has at most " + CertificateFile.MaxBytes.ToString() + " bytes.";
        }

        for (int i = 0; i < line.Length; i++)
        {
            _file[_fileCount++] = (byte)line[i];
        }

        _file[_fileCount++] = (byte)'\n';
        return null;
    }

    private string Finish()
    {
        string reason = _failed ? "A line was refused, so nothing has changed." : _draft != null ? _context.Apply(_draft) : StoreFile();
        Drop();
        return reason;
    }

    private string StoreFile()
    {
        if (!IsPem())
        {
            return "Expected PEM: from -----BEGIN to -----END; nothing has changed.";
        }

        return _context.Store.WriteFile(_fileName, _file, _fileCount) ? null : "The file could not be stored.";
    }

    private bool IsPem()
    {
        const string Begin = "-----BEGIN ";
        for (int i = 0; i < Begin.Length; i++)
        {
            if (i >= _fileCount || _file[i] != Begin[i])
            {
                return false;
            }
        }

        return _fileCount > 32 && _file[_fileCount - 2] == '-';
    }

    private void Drop()
    {
        _draft = null;
        _file = null;
    }
}
