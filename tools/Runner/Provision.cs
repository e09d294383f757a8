using BinNode.Core.Settings;
using BinNode.VirtualBoard;

namespace BinNode.Runner;

/// <summary>Gives a virtual node its settings, as an installer gives them to a real one.</summary>
public static class Provision
{
    /// <summary>Stores settings on a board that has no power yet.</summary>
    /// <param name="drive">The board's drive.</param>
    /// <param name="values">Keys and values as a technician would type them; the rest keeps its default.</param>
    /// <param name="authority">CA certificate, or null.</param>
    /// <exception cref="ArgumentException">A key or a value is wrong; the message is the firmware's own sentence.</exception>
    public static NodeSettings Store(FlashDrive drive, IEnumerable<KeyValuePair<string, string>> values, byte[]? authority)
    {
        FlashFiles files = new();
        if (authority is not null)
        {
            files.Write(CertificateFile.Authority, authority, 0, authority.Length);
        }

        NodeSettings settings = new();
        settings.SetDefaults();
        foreach ((string key, string value) in values)
        {
            if (!SettingsTable.TryFind(key, out Setting setting))
            {
                throw new ArgumentException($"There is no setting {key}: see firmware/SETTINGS.md.");
            }

            Refuse(settings.TrySet(SettingsTable.Row(setting), value));
        }

        Refuse(new SettingsStore(files).Apply(settings));
        files.CopyTo(drive);
        return settings;
    }

    /// <summary>The settings of a node that nobody has provisioned.</summary>
    public static NodeSettings AsFlashed()
    {
        NodeSettings settings = new();
        settings.SetDefaults();
        return settings;
    }

    /// <summary>Reads the settings that a sleeping board has by now.</summary>
    public static void Look(FlashDrive drive, NodeSettings into)
    {
        SettingsStore store = new(new FlashFiles(drive));
        store.Load(into);
        store.Verify(into);
    }

    private static void Refuse(string? reason)
    {
        if (reason is not null)
        {
            throw new ArgumentException(reason);
        }
    }
}
