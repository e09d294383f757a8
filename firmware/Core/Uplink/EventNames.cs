using BinNode.Core.Bin;
using BinNode.Core.Payload;

namespace BinNode.Core.Uplink;

/// <summary>How the judge's events are called in messages.</summary>
public static class EventNames
{
    /// <summary>The kind of the message.</summary>
    public static EventKind KindOf(NodeEvent item)
    {
        switch (item.Kind)
        {
            case BinEventKind.Emptied:
                return EventKind.Emptied;
            case BinEventKind.Sensor:
                return item.Raised ? EventKind.StateBegan : EventKind.StateEnded;
            default:
                return item.Raised ? EventKind.AlarmRaised : EventKind.AlarmCleared;
        }
    }

    /// <summary>The alarm of the message.</summary>
    public static AlarmKind AlarmOf(BinEventKind kind)
    {
        switch (kind)
        {
            case BinEventKind.Full: return AlarmKind.Full;
            case BinEventKind.Overfull: return AlarmKind.Overfull;
            case BinEventKind.Tipped: return AlarmKind.Tipped;
            case BinEventKind.Fire: return AlarmKind.Fire;
            case BinEventKind.LowBattery: return AlarmKind.LowBattery;
            case BinEventKind.Sensor: return AlarmKind.Sensor;
            case BinEventKind.Tamper: return AlarmKind.Tamper;
            default: return AlarmKind.None;
        }
    }

    /// <summary>True when before and after are levels in permille.</summary>
    public static bool HasLevels(BinEventKind kind) =>
        kind == BinEventKind.Emptied || kind == BinEventKind.Full || kind == BinEventKind.Overfull;

    /// <summary>True when the backend hears of it. Settling is between the node and its history.</summary>
    public static bool IsPublished(BinEventKind kind) => kind != BinEventKind.Settled;

    /// <summary>An urgent event in a few words, for an SMS.</summary>
    public static string InWords(BinEventKind kind)
    {
        switch (kind)
        {
            case BinEventKind.Full: return "full";
            case BinEventKind.Overfull: return "overfull";
            case BinEventKind.Tipped: return "tipped over";
            case BinEventKind.Fire: return "fire or heat";
            case BinEventKind.Sensor: return "sensor fails";
            default: return "tampered with";
        }
    }

    /// <summary>True when somebody must come now: such an event is tried again every few minutes for an hour, the others at the pace of the back-off.</summary>
    public static bool IsGrave(NodeEvent item) =>
        item.Raised && (item.Kind == BinEventKind.Fire || item.Kind == BinEventKind.Tipped || item.Kind == BinEventKind.Tamper);

    /// <summary>True when an event is worth a session of its own. An emptied bin can wait; a burning one cannot.</summary>
    public static bool IsUrgent(NodeEvent item) =>
        item.Raised && item.Kind != BinEventKind.Emptied && item.Kind != BinEventKind.LowBattery;
}
