using BinNode.Core.Settings;

namespace BinNode.Tools;

/// <summary>The keys of the settings table as completions of KEY=VALUE in a shell.</summary>
internal static class SettingKeys
{
    /// <summary>Every key with the equals sign behind it.</summary>
    internal static IEnumerable<string> Completions =>
        Enumerable.Range(0, SettingsTable.Count).Select(i => SettingsTable.Row(SettingsTable.At(i)).Key + "=");
}
