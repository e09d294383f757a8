namespace BinNode.Core.Uplink;

/// <summary>The version of this firmware, as in CHANGELOG.md and Directory.Build.props; a test holds them together.</summary>
public static class FirmwareVersion
{
    /// <summary>Semantic version.</summary>
    public const string Text = "0.1.0";
}
