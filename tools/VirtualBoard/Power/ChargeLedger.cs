namespace BinNode.VirtualBoard;

/// <summary>Where the charge went: each load's current times the time that it was on.</summary>
public sealed class ChargeLedger
{
    private const double UsPerHour = 3.6e9;

    private static readonly int Count = Enum.GetValues<Load>().Length;

    private readonly VirtualTime time;
    private readonly double[] currentMa = new double[Count];
    private readonly double[] drawnMaUs = new double[Count];
    private readonly long[] onUs = new long[Count];
    private readonly long[] sinceUs = new long[Count];
    private readonly bool[] on = new bool[Count];

    internal ChargeLedger(VirtualTime time, CurrentModel model)
    {
        this.time = time;
        foreach (Load load in Enum.GetValues<Load>())
        {
            currentMa[(int)load] = model.Of(load);
        }
    }

    /// <summary>Charge of all loads in milliampere-hours.</summary>
    public double TotalMah
    {
        get
        {
            double sum = 0;
            for (int i = 0; i < Count; i++)
            {
                sum += ChargeMah((Load)i);
            }

            return sum;
        }
    }

    /// <summary>Current that flows now, in milliamperes.</summary>
    public double NowMa
    {
        get
        {
            double sum = 0;
            for (int i = 0; i < Count; i++)
            {
                sum += on[i] ? currentMa[i] : 0;
            }

            return sum;
        }
    }

    /// <summary>Charge of one load in milliampere-hours.</summary>
    public double ChargeMah(Load load) => (drawnMaUs[(int)load] + (Running((int)load) * currentMa[(int)load])) / UsPerHour;

    /// <summary>How long one load has been on, in microseconds.</summary>
    public long OnUs(Load load) => onUs[(int)load] + Running((int)load);

    /// <summary>True while the load is on.</summary>
    public bool IsOn(Load load) => on[(int)load];

    /// <summary>A load draws another current from now on.</summary>
    internal void Draw(Load load, double ma)
    {
        int i = (int)load;
        drawnMaUs[i] += Running(i) * currentMa[i];
        onUs[i] += Running(i);
        sinceUs[i] = time.NowUs;
        currentMa[i] = ma;
    }

    internal void Set(Load load, bool isOn)
    {
        int i = (int)load;
        if (on[i] == isOn)
        {
            return;
        }

        if (!isOn)
        {
            onUs[i] += Running(i);
            drawnMaUs[i] += Running(i) * currentMa[i];
        }

        sinceUs[i] = time.NowUs;
        on[i] = isOn;
    }

    private long Running(int i) => on[i] ? time.NowUs - sinceUs[i] : 0;
}
