namespace BinNode.Core.Payload;

/// <summary>Why the node last started other than by waking as planned.</summary>
public enum ResetCause : byte
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Power was applied, the reset pin was pulled, or the external watchdog fired.</summary>
    Power = 1,

    /// <summary>A command asked for it.</summary>
    Command = 2,

    /// <summary>The wake before was ended by its deadline.</summary>
    Deadline = 3,

    /// <summary>The wake before was ended by an exception.</summary>
    Exception = 4,

    /// <summary>The wake before ended without a plan: power was cut in it.</summary>
    CutOff = 5,
}
