namespace BinNode.Core.Payload;

/// <summary>What an event message tells.</summary>
public enum EventKind : byte
{
    /// <summary>The bin was emptied; before and after are levels.</summary>
    Emptied = 1,

    /// <summary>An alarm was raised.</summary>
    AlarmRaised = 2,

    /// <summary>An alarm was cleared.</summary>
    AlarmCleared = 3,

    /// <summary>A state other than ok has become chronic.</summary>
    StateBegan = 4,

    /// <summary>A chronic state has ended.</summary>
    StateEnded = 5,
}
