namespace BinNode.Core.Bin;

/// <summary>The one place that compares a value with a pair of thresholds.</summary>
public static class Hysteresis
{
    /// <summary>The new state of a switch with two thresholds.</summary>
    /// <param name="isOn">The state before.</param>
    /// <param name="value">The value now.</param>
    /// <param name="onAt">Value that switches on.</param>
    /// <param name="offAt">Value that switches off. Below <paramref name="onAt"/> for a switch that watches for high values, above it for one that watches for low ones.</param>
    public static bool Next(bool isOn, int value, int onAt, int offAt)
    {
        if (onAt < offAt)
        {
            return isOn ? value < offAt : value <= onAt;
        }

        return isOn ? value > offAt : value >= onAt;
    }
}
