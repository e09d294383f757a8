namespace BinNode.Core.Bin;

/// <summary>What a wake switch means.</summary>
public enum SwitchVerdict : byte
{
    /// <summary>Nothing: the switch is at rest.</summary>
    Quiet = 0,

    /// <summary>It moved for a moment: the container was knocked or rolled.</summary>
    Knocked = 1,

    /// <summary>The tilt switch has been active for a short time: the lid is open, or it is about to be a tipped container.</summary>
    LidOpen = 2,

    /// <summary>The tilt switch stays active: the container lies.</summary>
    Tipped = 3,

    /// <summary>The thermal switch is closed.</summary>
    Hot = 4,
}
