namespace BinNode.Simulation;

/// <summary>What was so when a reading was taken, whatever the node made of it.</summary>
/// <param name="Unix">True calendar time of the last ping.</param>
/// <param name="SensorWorks">True when the sensor measured a distance.</param>
public readonly record struct Truth(long Unix, bool SensorWorks);
