using BinNode.VirtualBoard;

namespace BinNode.Runner;

/// <summary>Things that go wrong in a run, by name. Nothing of what was stored may be lost by any of them.</summary>
public sealed class FaultScript
{
    private const double CutShare = 0.02;
    private const int LatestCall = 400;

    private readonly string? name;
    private readonly Random random;

    /// <summary>Makes a script.</summary>
    /// <param name="name">One of <see cref="Names"/>, or null for none.</param>
    /// <param name="seed">Chance.</param>
    /// <exception cref="ArgumentException">There is no such fault.</exception>
    public FaultScript(string? name, int seed)
    {
        if (name is not null && !Names.Contains(name))
        {
            throw new ArgumentException($"There is no fault {name}: choose one of {string.Join(", ", Names)}.");
        }

        this.name = name;
        random = new Random(seed);
    }

    /// <summary>The faults there are.</summary>
    public static IReadOnlyList<string> Names { get; } = ["broker-outage", "wifi-outage", "power-cuts", "battery-change", "knocks"];

    /// <summary>Sets up the next wake.</summary>
    /// <param name="board">The board, asleep.</param>
    /// <param name="gate">The broker's gate.</param>
    /// <param name="done">Share of the run that has passed, 0 to 1; above 1 in the quiet time after it.</param>
    public void BeforeWake(SimulatedBoard board, GatedBroker gate, double done)
    {
        bool isMiddle = done is > 1.0 / 3 and < 2.0 / 3;
        switch (name)
        {
            case "broker-outage":
                gate.IsOpen = !isMiddle;
                break;
            case "wifi-outage":
                board.Options.Wifi.InRange = !isMiddle;
                break;
            case "power-cuts" when done < 1 && random.NextDouble() < CutShare:
                board.CutPowerAtCall(random.Next(LatestCall));
                break;
            case "battery-change" when done < 1 && random.NextDouble() < CutShare / 4:
                board.CutPower();
                break;
            case "knocks":
                board.SetSwitch(board.Options.Wiring.TiltPin, isMiddle && random.NextDouble() < 0.3);
                break;
        }
    }
}
