namespace BinNode.Core.Bin;

/// <summary>How the wake switches are judged.</summary>
public sealed class SwitchConfig
{
    /// <summary>Milliseconds that a switch is watched after it woke the node, 20 to 2000.</summary>
    public int WatchMs = 600;

    /// <summary>Seconds that the tilt switch stays active before the container counts as tipped: longer than a lid is held open, short enough to tell within a minute.</summary>
    public int TippedAfterS = 30;

    /// <summary>Wakes by a switch that are free, before the switch is masked, 2 to 100. One comes back every <see cref="RefillS"/>.</summary>
    public int FreeWakes = 12;

    /// <summary>Seconds after which one wake is forgiven.</summary>
    public int RefillS = 3600;

    /// <summary>Seconds that a rattling tilt switch is masked. The thermal switch is masked for a quarter of it.</summary>
    public int MaskS = 7200;
}
