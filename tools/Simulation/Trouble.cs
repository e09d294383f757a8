using System;

namespace BinNode.Simulation;

/// <summary>One thing that goes wrong in one wake.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Before">Prepares the world for the wake.</param>
/// <param name="Script">How the network behaves in it; null: as it would have.</param>
/// <param name="After">What happens while the node sleeps after it.</param>
public sealed record Trouble(string Name, Action<World>? Before = null, SessionScript? Script = null, Action<World>? After = null);
