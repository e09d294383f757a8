using BinNode.Contracts;

namespace BinNode.Core.Settings;

/// <summary>
/// Keeps the settings in two files with the same content, each with its checksum. The first is written before the second, and the
/// second only when the first is good: whenever power fails, one of them holds the old or the new settings, whole. A wake reads one file.
/// A third file holds the sealed identity, a fourth the settings that a trial can go back to.
/// </summary>
public sealed class SettingsStore
{
    /// <summary>Sessions that may fail before a change of network or broker is taken back.</summary>
    public const int TrialSessions = 3;

    private const string First = "set.a";
    private const string Second = "set.b";
    private const string Before = "set.old";
    private const string Identity = "id.bin";
    private const string Undo = "set.undo";

    private const string NotStored = "The flash could not be read or written; the settings are as they were.";
    private const string NoSuchLink = "This node has no such link: set uplink to its other choice.";

    private readonly IFileStore _files;
    private bool _storeFailed;

    /// <summary>Makes a store.</summary>
    public SettingsStore(IFileStore files)
    {
        _files = files;
    }

    /// <summary>The links that image and board have, a bit each in the order of the choices of <see cref="Setting.Uplink"/>.</summary>
    public int Links { get; set; } = 3;

    /// <summary>Loads the settings. Numbers are checked; call <see cref="Verify"/> before the texts are used.</summary>
    public SettingsSource Load(NodeSettings into) => LoadAny(into, false);

    /// <summary>Checks the texts of loaded settings, and loads them anew from what is left when they are damaged.</summary>
    public SettingsSource Verify(NodeSettings settings) =>
        SettingsRecord.HasGoodTexts(settings.Record, settings.Length) ? SettingsSource.Stored : LoadAny(settings, true);

    /// <summary>
    /// Stores changed settings when the rules allow them. When the change could cut the node off, and the settings before it have
    /// worked, it is on trial: see <see cref="SessionEnded"/>.
    /// </summary>
    /// <param name="draft">The settings as they shall be; gets the new version.</param>
    /// <returns>Null when stored, otherwise the reason; then the stored settings are as they were.</returns>
    public string Apply(NodeSettings draft)
    {
        string reason = SettingsRules.Check(draft, HasFile(CertificateFile.Authority));
        if (((Links >> draft.Number(Setting.Uplink)) & 1) == 0)
        {
            reason = NoSuchLink;
        }

        if (reason != null)
        {
            return reason;
        }

        NodeSettings current = new NodeSettings();
        LoadAny(current, true);
        if (_storeFailed)
        {
            return NotStored;
        }

        StartTrial(draft, current);
        draft.WasRolledBack = false;
        draft.Version = current.Version + 1;
        return Save(draft) ? null : NotStored;
    }

    /// <summary>Tells the store how a session went, so that settings on trial stay or go. Writes only when something changes.</summary>
    /// <param name="settings">The settings of this wake, verified; holds the old ones after a roll-back.</param>
    /// <param name="reachedBroker">True when the broker accepted the node.</param>
    public TrialResult SessionEnded(NodeSettings settings, bool reachedBroker)
    {
        if (reachedBroker)
        {
            return settings.IsProven ? TrialResult.None : Confirm(settings);
        }

        if (settings.TrialLeft == 0)
        {
            return TrialResult.None;
        }

        settings.TrialLeft--;
        if (settings.TrialLeft > 0)
        {
            Save(settings);
            return TrialResult.Waiting;
        }

        return RollBack(settings);
    }

    /// <summary>Makes the settings of now the sealed identity: what comes back when both copies are lost, and on a factory reset.</summary>
    /// <returns>False when the file could not be written.</returns>
    public bool SealIdentity(NodeSettings settings)
    {
        SettingsRecord.Seal(settings.Record, settings.Length);
        return _files.Write(Identity, settings.Record, 0, settings.Length) == FileStatus.Ok;
    }

    /// <summary>True when an identity was sealed.</summary>
    public bool IsSealed => HasFile(Identity);

    /// <summary>Defaults plus the sealed identity, not stored yet.</summary>
    /// <returns>False when there is no sealed identity, or it is damaged: then only defaults.</returns>
    public bool LoadFactory(NodeSettings into)
    {
        NodeSettings sealed_ = new NodeSettings();
        bool found = Read(Identity, sealed_, true);
        into.SetDefaults();
        if (found)
        {
            CopyIdentity(into, sealed_);
        }

        return found;
    }

    /// <summary>How many settings an undo brings back.</summary>
    public const int UndoCount = 7;

    /// <summary>The settings that calibration changes, and undo brings back.</summary>
    /// <param name="index">0 to <see cref="UndoCount"/> minus 1.</param>
    public static Setting UndoAt(int index)
    {
        switch (index)
        {
            case 0: return Setting.BinEmptyMm;
            case 1: return Setting.BinFullMm;
            case 2: return Setting.TempOffsetDeciC;
            default: return (Setting)((int)Setting.BatteryRaw1 + index - 3);
        }
    }

    /// <summary>Keeps the calibration of now, so that a change of it can be undone.</summary>
    public bool SaveUndo(NodeSettings settings) => _files.Write(Undo, settings.Record, 0, settings.Length) == FileStatus.Ok;

    /// <summary>Puts the calibration that was kept into settings.</summary>
    /// <returns>False when none was kept.</returns>
    public bool LoadUndo(NodeSettings into)
    {
        NodeSettings kept = new NodeSettings();
        if (!Read(Undo, kept, true))
        {
            return false;
        }

        for (int i = 0; i < UndoCount; i++)
        {
            into.PutNumber(UndoAt(i), kept.Number(UndoAt(i)));
        }

        return true;
    }

    /// <summary>Stores a certificate file.</summary>
    public bool WriteFile(string name, byte[] content, int count) => _files.Write(name, content, 0, count) == FileStatus.Ok;

    /// <summary>Removes a certificate file.</summary>
    public bool DeleteFile(string name)
    {
        FileStatus status = _files.Delete(name);
        return status == FileStatus.Ok || status == FileStatus.NotFound;
    }

    /// <summary>Reads a certificate file; null when there is none.</summary>
    public byte[] ReadFile(string name)
    {
        if (_files.TryGetLength(name, out int bytes) != FileStatus.Ok || bytes == 0)
        {
            return null;
        }

        byte[] content = new byte[bytes];
        return _files.Read(name, 0, content, 0, bytes, out int read) == FileStatus.Ok && read == bytes ? content : null;
    }

    /// <summary>True when a file is there and not empty.</summary>
    public bool HasFile(string name) => _files.TryGetLength(name, out int bytes) == FileStatus.Ok && bytes > 0;

    private SettingsSource LoadAny(NodeSettings into, bool whole)
    {
        _storeFailed = false;
        if (Read(First, into, whole))
        {
            return SettingsSource.Stored;
        }

        if (Read(Second, into, true))
        {
            Heal(into);
            return SettingsSource.SecondCopy;
        }

        bool wasStored = HasFile(First) || HasFile(Second) || HasFile(Identity);
        bool found = LoadFactory(into);
        SettingsRecord.Seal(into.Record, into.Length);
        if (found)
        {
            Heal(into);
            return SettingsSource.Sealed;
        }

        return wasStored ? SettingsSource.Lost : SettingsSource.New;
    }

    private bool Read(string name, NodeSettings into, bool whole)
    {
        FileStatus status = _files.Read(name, 0, into.Record, 0, NodeSettings.MaxRecord, out int length);
        _storeFailed |= status == FileStatus.Failed;
        if (status != FileStatus.Ok || !SettingsRecord.IsGood(into.Record, length))
        {
            return false;
        }

        bool current = SettingsRecord.IsCurrent(into.Record);
        if ((whole || !current) && !SettingsRecord.HasGoodTexts(into.Record, length))
        {
            return false;
        }

        into.Length = length;
        if (!current)
        {
            SettingsUpgrade.Apply(into);
        }

        return true;
    }

    /// <summary>Mends damaged copies. A store that fails to read is left alone: what it holds may be good, and newer.</summary>
    private void Heal(NodeSettings settings)
    {
        if (!_storeFailed)
        {
            Save(settings);
        }
    }

    private bool Save(NodeSettings settings)
    {
        CatchUp();
        SettingsRecord.Seal(settings.Record, settings.Length);
        if (_files.Write(First, settings.Record, 0, settings.Length) != FileStatus.Ok)
        {
            return false;
        }

        // The first copy decides. A second one that was cut off catches up before the first is at risk again.
        _files.Write(Second, settings.Record, 0, settings.Length);
        return true;
    }

    // When power failed between the two writes of the last change, the second copy is a change behind: a torn write of the first
    // would now bring back settings from before the last ones.
    private void CatchUp()
    {
        NodeSettings first = new NodeSettings();
        NodeSettings second = new NodeSettings();
        if (Read(First, first, true) && !(Read(Second, second, true) && SettingsRecord.AreSame(first.Record, second.Record)))
        {
            _files.Write(Second, first.Record, 0, first.Length);
        }
    }

    private void StartTrial(NodeSettings draft, NodeSettings current)
    {
        if (!ChangesReach(draft, current))
        {
            draft.IsProven = current.IsProven;
            draft.TrialLeft = current.TrialLeft;
            return;
        }

        draft.IsProven = false;
        draft.TrialLeft = 0;
        if (current.IsProven)
        {
            bool kept = _files.Write(Before, current.Record, 0, current.Length) == FileStatus.Ok;
            draft.TrialLeft = kept ? TrialSessions : 0;
        }
        else if (current.TrialLeft > 0)
        {
            draft.TrialLeft = TrialSessions;
        }
    }

    private TrialResult Confirm(NodeSettings settings)
    {
        bool onTrial = settings.TrialLeft > 0;
        settings.IsProven = true;
        settings.TrialLeft = 0;
        Save(settings);
        _files.Delete(Before);
        if (IsSealed)
        {
            SealIdentity(settings);
        }

        return onTrial ? TrialResult.Confirmed : TrialResult.None;
    }

    private TrialResult RollBack(NodeSettings settings)
    {
        NodeSettings before = new NodeSettings();
        if (!Read(Before, before, true))
        {
            Save(settings);
            return TrialResult.None;
        }

        before.Version = settings.Version + 1;
        before.WasRolledBack = true;
        before.TrialLeft = 0;
        Save(before);
        _files.Delete(Before);
        settings.CopyFrom(before);
        return TrialResult.RolledBack;
    }

    private static bool ChangesReach(NodeSettings draft, NodeSettings current)
    {
        for (int i = 0; i < SettingsTable.Count; i++)
        {
            Setting setting = SettingsTable.At(i);
            if (!draft.SameValue(setting, current) && SettingsTable.Row(setting).IsTrial)
            {
                return true;
            }
        }

        return false;
    }

    private static void CopyIdentity(NodeSettings into, NodeSettings from)
    {
        for (int i = 0; i < SettingsTable.Count; i++)
        {
            SettingRow row = SettingsTable.Row(SettingsTable.At(i));
            if (row.IsIdentity)
            {
                into.CopyValue(row, from);
            }
        }
    }
}
