using BinNode.Core.Readings;

namespace BinNode.Core.Payload;

/// <summary>Something that the backend should know now.</summary>
public sealed class EventMessage : NodeMessage
{
    /// <summary>What happened.</summary>
    public EventKind Kind;

    /// <summary>Which alarm, for alarms.</summary>
    public AlarmKind Alarm;

    /// <summary>Sequence of the reading at which it happened; 0 when there is none.</summary>
    public uint ReadingSequence;

    /// <summary>State of that reading.</summary>
    public ReadingState State;

    /// <summary>True when <see cref="BeforePermille"/> is known.</summary>
    public bool HasBefore;

    /// <summary>Fill before, 0 to 1000.</summary>
    public int BeforePermille;

    /// <summary>True when <see cref="AfterPermille"/> is known.</summary>
    public bool HasAfter;

    /// <summary>Fill after, or now, 0 to 1000.</summary>
    public int AfterPermille;

    internal override int Type => PayloadLayout.TypeEvent;

    internal override void Write(FieldWriter to)
    {
        to.Byte((int)Kind);
        to.Byte((int)Alarm);
        to.Number(ReadingSequence);
        to.Byte((int)State);
        to.Optional(HasBefore, BeforePermille);
        to.Optional(HasAfter, AfterPermille);
    }
}
