namespace BinNode.Core.Bin;

/// <summary>What the battery allows; the higher the number the less.</summary>
public enum PowerLevel : byte
{
    /// <summary>Everything.</summary>
    Normal = 0,

    /// <summary>The radio only for alarms.</summary>
    AlarmsOnly = 1,

    /// <summary>No radio; measuring goes on.</summary>
    NoRadio = 2,

    /// <summary>Only sleep and a look at the battery.</summary>
    SleepOnly = 3,
}
