namespace BinNode.Tools.Views;

/// <summary>The world at a wake.</summary>
/// <param name="UnixS">True time.</param>
/// <param name="DistanceMm">True distance to the waste.</param>
/// <param name="BatteryMv">Voltage of the battery.</param>
/// <param name="AwakeMs">Length of the wake.</param>
public readonly record struct HistoryPoint(double UnixS, double DistanceMm, double BatteryMv, double AwakeMs);
