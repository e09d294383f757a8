namespace BinNode.Core.Settings;

/// <summary>Where the settings of this wake came from. Anything above <see cref="New"/> is damage and is reported.</summary>
public enum SettingsSource : byte
{
    /// <summary>From the first copy, as it should be.</summary>
    Stored = 0,

    /// <summary>Nothing was ever stored: defaults.</summary>
    New = 1,

    /// <summary>The first copy was damaged; from the second one, which may be one change behind.</summary>
    SecondCopy = 2,

    /// <summary>Both copies were damaged: defaults plus the sealed identity.</summary>
    Sealed = 3,

    /// <summary>Both copies and the sealed identity were damaged: defaults.</summary>
    Lost = 4,
}
