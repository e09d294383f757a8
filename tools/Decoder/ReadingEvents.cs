using System;

namespace BinNode.Decoding;

/// <summary>What happened at a reading.</summary>
[Flags]
public enum ReadingEvents
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The bin was emptied since the reading before.</summary>
    Emptied = 1,

    /// <summary>The battery is low.</summary>
    LowBattery = 2,

    /// <summary>At or above the alarm level.</summary>
    FullAlarm = 4,

    /// <summary>The bin is or was tipped.</summary>
    Tipped = 8,

    /// <summary>Fire or heat.</summary>
    Fire = 16,

    /// <summary>The lid was opened, or the node knocked.</summary>
    Disturbed = 32,

    /// <summary>The state itself is of low confidence.</summary>
    Doubtful = 64,
}
