using BinNode.Core.Settings;

namespace BinNode.Core.Console.Commands;

/// <summary>Identity and state.</summary>
internal static class StatusCommand
{
    internal static string Run(ConsoleContext context)
    {
        ConsoleOutput output = context.Out;
        IConsoleHost host = context.Host;
        output.Field("id", host.DeviceId);
        output.Field("name", context.Settings.Text(Setting.DeviceName));
        output.Field("firmware", host.Firmware);
        output.Field("board", host.Chip.BoardName);
        output.Field("address", host.Chip.HardwareAddress);
        output.Field("free_heap", host.Chip.FreeHeapBytes, "bytes");
        output.Field("settings_version", (int)context.Settings.Version);
        output.Field("settings_digest", Hex.Format(context.Settings.Digest, 8));
        output.Field("settings_state", State(context));
        output.Field("sealed", context.Store.IsSealed ? "yes" : "no");
        output.Field("time", TimeCommand.Now(context));
        host.WriteStatus(output);
        return null;
    }

    /// <summary>What became of the settings, in a word or two.</summary>
    internal static string State(ConsoleContext context)
    {
        switch (context.IsDamaged ? context.Host.SettingsSource : SettingsSource.Stored)
        {
            case SettingsSource.SecondCopy: return "mended from the second copy";
            case SettingsSource.Sealed: return "lost, identity restored";
            case SettingsSource.Lost: return "lost";
        }

        if (context.Settings.TrialLeft > 0)
        {
            return "on trial";
        }

        return context.Settings.WasRolledBack ? "rolled back" : context.Settings.IsProven ? "proven" : "new";
    }
}
