namespace BinNode.Contracts;

/// <summary>Triggers a trigger-and-echo sensor and times the echo pulse in microseconds.</summary>
public interface IEchoCapture
{
    /// <summary>One trigger pulse of at least 10 microseconds and the width of the echo pulse that follows.</summary>
    /// <param name="budgetMs">Longest time to wait for the echo to end, in milliseconds.</param>
    /// <param name="echoUs">Width of the echo pulse in microseconds; meaningful only when the result is <see cref="RangeStatus.Ok"/>.</param>
    /// <returns><see cref="RangeStatus.Ok"/>, <see cref="RangeStatus.Timeout"/> (no pulse began) or <see cref="RangeStatus.Stuck"/> (the line was high before the trigger, or never fell).</returns>
    RangeStatus TryCapture(int budgetMs, out int echoUs);
}
