namespace BinNode.VirtualBoard;

/// <summary>What became of one wake.</summary>
/// <param name="End">How it ended.</param>
/// <param name="AwakeUs">From the power-up of the chip to its end, in microseconds.</param>
/// <param name="SleepS">Seconds that the firmware asked to sleep; 0 when it did not.</param>
/// <param name="Thrown">What Main threw, when it did.</param>
public readonly record struct WakeResult(WakeEnd End, long AwakeUs, double SleepS, Exception? Thrown)
{
    /// <summary>True for an end that leaves the node alive: asleep or restarting.</summary>
    public bool IsOrderly => End is WakeEnd.DeepSleep or WakeEnd.Reboot;
}
