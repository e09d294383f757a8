using BinNode.Contracts;

namespace BinNode.Core.Payload;

/// <summary>Who the node is and how it lives: published retained at birth, after changes and once a week.</summary>
public sealed class StatusMessage : NodeMessage
{
    /// <summary>Most characters of a name.</summary>
    public const int MaxNameLength = 32;

    /// <summary>Identity of the device, 1 to 32 characters.</summary>
    public string Device;

    /// <summary>Firmware version, to 32 characters.</summary>
    public string Firmware;

    /// <summary>Board, to 32 characters.</summary>
    public string Board;

    /// <summary>Number of the settings document last applied; 0 before the first.</summary>
    public uint SettingsVersion;

    /// <summary>CRC-32 of the settings in force, secrets left out.</summary>
    public uint SettingsDigest;

    /// <summary>Seconds from a measurement to the next.</summary>
    public int MeasureIntervalS;

    /// <summary>Seconds from a session to the next.</summary>
    public int ReportIntervalS;

    /// <summary>Seconds from this message until the next session is expected.</summary>
    public int NextSessionInS;

    /// <summary>Why the clock or the program last started anew.</summary>
    public ResetCause ResetCause;

    /// <summary>Why the node is awake.</summary>
    public WakeCause WakeCause;

    /// <summary>Starts with loss of power or by reset.</summary>
    public uint Boots;

    /// <summary>Wakes, starts included.</summary>
    public uint Wakes;

    /// <summary>Sessions that ended with everything confirmed.</summary>
    public uint Sessions;

    /// <summary>Sessions that did not.</summary>
    public uint FailedSessions;

    /// <summary>Readings in the store that no broker has confirmed.</summary>
    public uint StoredReadings;

    /// <summary>Sequence of the newest reading; 0 before the first.</summary>
    public uint NewestSequence;

    /// <summary>Readings that were given up because the store was full.</summary>
    public uint DroppedReadings;

    /// <summary>Parts of the store that were found damaged.</summary>
    public uint DamagedSegments;

    /// <summary>Times that the store was found empty or new: the node lost its memory.</summary>
    public uint MemoryLosses;

    internal override int Type => PayloadLayout.TypeStatus;

    internal override void Write(FieldWriter to)
    {
        to.Text(Device, MaxNameLength);
        to.Text(Firmware, MaxNameLength);
        to.Text(Board, MaxNameLength);
        to.Number(SettingsVersion);
        to.Word(SettingsDigest);
        to.Count(MeasureIntervalS);
        to.Count(ReportIntervalS);
        to.Count(NextSessionInS);
        to.Byte((int)ResetCause);
        to.Byte((int)WakeCause);
        to.Number(Boots);
        to.Number(Wakes);
        to.Number(Sessions);
        to.Number(FailedSessions);
        to.Number(StoredReadings);
        to.Number(NewestSequence);
        to.Number(DroppedReadings);
        to.Number(DamagedSegments);
        to.Number(MemoryLosses);
    }
}
