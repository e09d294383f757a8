using BinNode.Contracts;
using BinNode.Core.Settings;

namespace BinNode.Core.Cycle;

/// <summary>Who the node is.</summary>
public static class Identity
{
    /// <summary>The identity in topics and at the broker: the setting device.id, or "bn-" and the hardware address where none was given.</summary>
    public static string Of(NodeSettings settings, IChip chip)
    {
        string given = settings.Text(Setting.DeviceId);
        return given.Length > 0 ? given : "bn-" + chip.HardwareAddress;
    }
}
