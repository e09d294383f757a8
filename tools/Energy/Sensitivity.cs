namespace BinNode.Energy;

/// <summary>How much of the doubt comes from one figure.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="LowMah">Milliampere-hours a day with the figure at its low.</param>
/// <param name="HighMah">Milliampere-hours a day with the figure at its high.</param>
public sealed record Sensitivity(Figure Figure, double LowMah, double HighMah)
{
    /// <summary>Width of what the figure leaves open, in milliampere-hours a day.</summary>
    public double Spread => Math.Abs(HighMah - LowMah);
}
