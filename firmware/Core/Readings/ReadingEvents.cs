using System;

namespace BinNode.Core.Readings;

/// <summary>What happened at a reading. Combine with |.</summary>
[Flags]
public enum ReadingEvents : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The bin was emptied since the reading before.</summary>
    Emptied = 1,

    /// <summary>The battery is below its alarm threshold.</summary>
    LowBattery = 2,

    /// <summary>The bin is at or above its alarm level.</summary>
    FullAlarm = 4,

    /// <summary>The bin is or was tipped.</summary>
    Tipped = 8,

    /// <summary>The thermal switch closed or the air is hot.</summary>
    Fire = 16,

    /// <summary>The lid was opened, or the node knocked.</summary>
    Disturbed = 32,

    /// <summary>The state itself is of low confidence, such as a missing echo after one that came; a doubtful distance is <see cref="ReadingState.Unstable"/>.</summary>
    Doubtful = 64,
}
