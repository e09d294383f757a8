namespace BinNode.Energy;

/// <summary>One line of the budget.</summary>
/// <param name="Phase">The phase that it belongs to.</param>
/// <param name="What">What it is, in words.</param>
/// <param name="MahPerDay">Charge at the battery in milliampere-hours a day.</param>
/// <param name="SecondsPerDay">How long it lasts in a day.</param>
public sealed record Item(Phase Phase, string What, double MahPerDay, double SecondsPerDay);
