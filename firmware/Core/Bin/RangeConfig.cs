namespace BinNode.Core.Bin;

/// <summary>How many pings make a measurement, and what it may cost.</summary>
public sealed class RangeConfig
{
    /// <summary>Pings that suffice when they all agree, 1 to 15.</summary>
    public int MinPings = 3;

    /// <summary>Most pings of one measurement, at least <see cref="MinPings"/>, at most 15.</summary>
    public int MaxPings = 9;

    /// <summary>Pings that agree lie within this many millimetres plus <see cref="AgreePermille"/> of the distance.</summary>
    public int AgreeMm = 20;

    /// <summary>Share of the distance that is added to <see cref="AgreeMm"/>, in permille.</summary>
    public int AgreePermille = 8;

    /// <summary>Longest wait for one ping, in milliseconds. Some HC-SR04 copies hold their echo line for 200 ms when they hear nothing.</summary>
    public int PingBudgetMs = 250;

    /// <summary>Longest measurement, warm-up not counted, in milliseconds.</summary>
    public int BudgetMs = 2500;

    /// <summary>Most charge of one measurement at the sensor's supply, warm-up counted, in microcoulombs (a microampere for a second). 100000 are 0.028 mAh.</summary>
    public int BudgetMicroC = 100000;
}
