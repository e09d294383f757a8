namespace BinNode.Core.Bin;

/// <summary>Thresholds of the alarms. An alarm is raised at one value and cleared at another, so that it does not flutter between them.</summary>
public sealed class AlarmConfig
{
    /// <summary>Contents that raise the full alarm, in permille.</summary>
    public int FullPermille = 850;

    /// <summary>Contents that clear it, in permille; below <see cref="FullPermille"/>.</summary>
    public int FullClearPermille = 700;

    /// <summary>Contents that raise the overfull alarm, in permille.</summary>
    public int OverfullPermille = 980;

    /// <summary>Contents that clear it, in permille; below <see cref="OverfullPermille"/>.</summary>
    public int OverfullClearPermille = 900;

    /// <summary>Air temperature that raises the fire alarm, in tenths of a degree Celsius.</summary>
    public int FireDeciC = 750;

    /// <summary>Air temperature that clears it, in tenths of a degree Celsius.</summary>
    public int FireClearDeciC = 600;

    /// <summary>Rise of the air temperature within 20 minutes that raises the fire alarm too, in tenths of a degree Celsius.</summary>
    public int FireRiseDeciC = 200;

    /// <summary>Least seconds between two raisings of the same alarm.</summary>
    public int QuietS = 3600;
}
