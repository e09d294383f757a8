namespace BinNode.Core.Bin;

/// <summary>
/// A battery chemistry as data: resting voltage against charge left, and the voltages below which the node does less.
/// The curves are typical discharge curves at 20 °C and light load; the flat ones (Li-SOCl2, LiFePO4) say little in the middle,
/// where the charge ledger knows better. Sources and limits: drivers/Battery/README.md.
/// </summary>
public sealed class Chemistry
{
    private readonly ushort[] _curveMv;

    private Chemistry(ushort[] curveMv, int alarmMv, int alarmsOnlyMv, int noRadioMv, int sleepOnlyMv, int loadedMinMv, int usableMah)
    {
        _curveMv = curveMv;
        AlarmMv = alarmMv;
        AlarmsOnlyMv = alarmsOnlyMv;
        NoRadioMv = noRadioMv;
        SleepOnlyMv = sleepOnlyMv;
        LoadedMinMv = loadedMinMv;
        UsableMah = usableMah;
    }

    /// <summary>Resting voltage that raises the low battery alarm, in millivolts.</summary>
    public int AlarmMv { get; }

    /// <summary>Resting voltage below which the radio is for alarms only, in millivolts.</summary>
    public int AlarmsOnlyMv { get; }

    /// <summary>Resting voltage below which the radio stays off, in millivolts.</summary>
    public int NoRadioMv { get; }

    /// <summary>Resting voltage below which the node only sleeps, in millivolts.</summary>
    public int SleepOnlyMv { get; }

    /// <summary>Voltage under the load of the radio below which the next session is for alarms only, in millivolts.</summary>
    public int LoadedMinMv { get; }

    /// <summary>What the usual cell of the chemistry gives down to its cut-off, in milliampere-hours: capacity times usable share in hardware/energy/batteries.csv.</summary>
    public int UsableMah { get; }

    /// <summary>The data of a chemistry; an unknown number gives lithium-ion, whose limits are the strictest.</summary>
    public static Chemistry Of(BatteryKind kind)
    {
        switch (kind)
        {
            case BatteryKind.LiSocl2:
                return new Chemistry(new ushort[] { 2800, 3300, 3450, 3540, 3590, 3620, 3660 }, 3350, 3250, 3150, 2900, 2900, 17100);
            case BatteryKind.LiFePo4:
                return new Chemistry(new ushort[] { 2800, 3100, 3200, 3260, 3300, 3330, 3400 }, 3180, 3120, 3000, 2850, 2850, 5100);
            case BatteryKind.TwoLiFeS2:
                return new Chemistry(new ushort[] { 2400, 2800, 2940, 3080, 3240, 3420, 3560 }, 2850, 2750, 2600, 2350, 2300, 2975);
            default:
                return new Chemistry(new ushort[] { 3200, 3500, 3620, 3720, 3820, 3980, 4150 }, 3550, 3450, 3350, 3150, 3100, 2848);
        }
    }

    /// <summary>Charge left in percent by the resting voltage, 0 to 100.</summary>
    public int Percent(int restMv)
    {
        int above = 0;
        while (above < _curveMv.Length && restMv > _curveMv[above])
        {
            above++;
        }

        if (above == 0 || above == _curveMv.Length)
        {
            return above == 0 ? 0 : 100;
        }

        int from = PercentAt(above - 1);
        return from + ((PercentAt(above) - from) * (restMv - _curveMv[above - 1]) / (_curveMv[above] - _curveMv[above - 1]));
    }

    // The curves are given at 0, 5, 10, 20, 50, 80 and 100 percent.
    private static int PercentAt(int index) => index < 3 ? index * 5 : index == 3 ? 20 : index == 6 ? 100 : (index * 30) - 70;
}
