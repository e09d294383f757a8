using System;

namespace BinNode.Levels.Simulation;

/// <summary>One simulated bin and its sensor: everything that its trace depends on besides the seed.</summary>
public sealed record BinScenario
{
    /// <summary>Length in days.</summary>
    public int Days { get; init; } = 90;

    /// <summary>Seconds between two readings.</summary>
    public int IntervalS { get; init; } = 900;

    /// <summary>Distance to the floor in millimetres.</summary>
    public int EmptyMm { get; init; } = 1350;

    /// <summary>Distance to the full level in millimetres.</summary>
    public int FullMm { get; init; } = 300;

    /// <summary>Mean deposits in permille of the height a day.</summary>
    public double FillPermillePerDay { get; init; } = 100;

    /// <summary>Mean size of one deposit in permille of the height.</summary>
    public double DepositPermille { get; init; } = 12;

    /// <summary>Days between planned emptyings; 0: only when full enough.</summary>
    public double RoundDays { get; init; }

    /// <summary>Contents at which an emptying is ordered, in permille; carried out some hours later.</summary>
    public int OrderAtPermille { get; init; } = 800;

    /// <summary>Most that an emptying leaves behind, in permille.</summary>
    public int ResiduePermille { get; init; } = 40;

    /// <summary>Standard deviation of a reading in millimetres.</summary>
    public double NoiseMm { get; init; } = 4;

    /// <summary>Distance between two possible readings in millimetres; 0: 1 mm.</summary>
    public double LatticeMm { get; init; }

    /// <summary>Share of readings that are anything between blind zone and floor.</summary>
    public double OutlierShare { get; init; } = 0.01;

    /// <summary>Share of readings without echo.</summary>
    public double NoEchoShare { get; init; } = 0.005;

    /// <summary>Share of days on which the waste settles.</summary>
    public double SettlingDayShare { get; init; } = 0.18;

    /// <summary>Most that it settles at once, in permille of the height.</summary>
    public double SettlingPermille { get; init; } = 60;

    /// <summary>Height to which a cone under the chute grows before it collapses, in millimetres; 0: none.</summary>
    public double ConeMm { get; init; } = 200;

    /// <summary>Days between two times that something hangs in the beam for hours; 0: never.</summary>
    public double BagEveryDays { get; init; }

    /// <summary>Days between two episodes at the no-echo ceiling; 0: never. They last hours to weeks.</summary>
    public double CeilingEveryDays { get; init; }

    /// <summary>Days between two episodes at the blind zone's clamp; 0: never.</summary>
    public double ClampEveryDays { get; init; }

    /// <summary>Reading that stands for no echo in an episode, in millimetres.</summary>
    public int CeilingMm { get; init; } = 2500;

    /// <summary>Nearest reading of the sensor, in millimetres.</summary>
    public int BlindMm { get; init; } = 250;

    /// <summary>Name of the family it comes from.</summary>
    public string Family { get; init; } = "typical";

    /// <summary>Draws a bin of a family; the families together cover the noise kinds of the field.</summary>
    /// <param name="family">One of <see cref="Families"/>.</param>
    /// <param name="seed">Same seed, same bin.</param>
    public static BinScenario Draw(string family, ulong seed)
    {
        Dice dice = new(seed ^ 0xB1A5);
        int[] intervals = [60, 300, 900, 1800, 3600, 14400, 43200, 86400];
        BinScenario typical = new()
        {
            Family = family,
            IntervalS = intervals[dice.Below(intervals.Length)],
            EmptyMm = (int)dice.Between(900, 2300),
            FullMm = (int)dice.Between(250, 380),
            FillPermillePerDay = Math.Exp(dice.Between(Math.Log(15), Math.Log(227))),
            DepositPermille = dice.Between(3, 40),
            OrderAtPermille = (int)dice.Between(450, 950),
            ResiduePermille = (int)dice.Between(0, 80),
            NoiseMm = dice.Between(2, 12),
            ConeMm = dice.Between(0, 250),
            SettlingPermille = dice.Between(20, 90),
        };
        typical = typical with { Days = typical.IntervalS < 900 ? 40 : 365, RoundDays = dice.Chance(0.4) ? Math.Max(1, 500 / typical.FillPermillePerDay) : 0 };
        return family switch
        {
            "quiet" => typical with { NoiseMm = 1, OutlierShare = 0, NoEchoShare = 0, ConeMm = 0, SettlingDayShare = 0 },
            "noisy" => typical with { NoiseMm = dice.Between(12, 30), OutlierShare = 0.05, NoEchoShare = 0.05 },
            "lattice" => typical with
            {
                LatticeMm = 21.5,
                BlindMm = 300,
                FullMm = 300,
                IntervalS = 86400,
                Days = 395,
                NoiseMm = dice.Between(2, 10),
                CeilingEveryDays = 400,
                ClampEveryDays = 800,
                OutlierShare = 0.03,
            },
            "chronic" => typical with { LatticeMm = dice.Chance(0.5) ? 21.5 : 0, BlindMm = 300, CeilingEveryDays = 60, ClampEveryDays = 60 },
            "cones" => typical with { ConeMm = dice.Between(200, 500), SettlingDayShare = 0.5, SettlingPermille = dice.Between(60, 150) },
            "bags" => typical with { BagEveryDays = 8 },
            _ => typical,
        };
    }

    /// <summary>The families.</summary>
    public static string[] Families { get; } = ["typical", "quiet", "noisy", "lattice", "chronic", "cones", "bags"];
}
