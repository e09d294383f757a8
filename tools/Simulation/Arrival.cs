using System.Collections.Generic;
using BinNode.Core.Readings;

namespace BinNode.Simulation;

/// <summary>What arrived at the backend in one message.</summary>
/// <param name="Readings">Its readings; none when it is of another type.</param>
/// <param name="Number">Its number, which names it for ever; 0 when it is one of readings.</param>
/// <param name="Content">What a message of this number always says.</param>
public sealed record Arrival(IReadOnlyList<Reading> Readings, uint Number = 0, string Content = "");
