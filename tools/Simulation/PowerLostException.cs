using System;

namespace BinNode.Simulation;

/// <summary>The node has no power, sleeps or was reset: nothing it calls happens any more. Every later call of the same wake ends so, whatever the firmware catches.</summary>
public sealed class PowerLostException : Exception
{
}
