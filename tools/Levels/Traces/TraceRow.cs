namespace BinNode.Levels.Traces;

/// <summary>One row of a trace.</summary>
/// <param name="T">Unix seconds.</param>
/// <param name="DistanceMm">Distance; 0: no echo.</param>
/// <param name="BatteryMv">Battery voltage, when the trace has it.</param>
/// <param name="TemperatureDeciC">Temperature in tenths of a degree, when the trace has it.</param>
/// <param name="Flags">1 no echo, 2 low confidence; the others are ignored.</param>
public readonly record struct TraceRow(long T, int DistanceMm, int? BatteryMv, int? TemperatureDeciC, int Flags);
