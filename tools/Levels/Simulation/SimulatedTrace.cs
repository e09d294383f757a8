using System.Collections.Generic;
using BinNode.Levels.Traces;

namespace BinNode.Levels.Simulation;

/// <summary>An emptying as it happened in the simulation.</summary>
/// <param name="T">Unix seconds.</param>
/// <param name="Step">Fall of the surface in permille of the height.</param>
/// <param name="Visible">True when readings within reach of it show it: not hidden by an episode of the sensor, and not a step as small as settling.</param>
public sealed record TrueEmptying(long T, int Step, bool Visible);

/// <summary>A simulated trace and the truth behind it.</summary>
/// <param name="Scenario">The bin.</param>
/// <param name="Rows">Readings.</param>
/// <param name="TrueMm">True distance at each reading.</param>
/// <param name="Emptyings">What really happened.</param>
public sealed record SimulatedTrace(BinScenario Scenario, IReadOnlyList<TraceRow> Rows, IReadOnlyList<double> TrueMm, IReadOnlyList<TrueEmptying> Emptyings);
