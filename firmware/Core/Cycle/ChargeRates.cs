namespace BinNode.Core.Cycle;

/// <summary>
/// Currents of the phases for the node's own ledger, at a battery of 3.6 V. Generated from hardware/energy/*.csv by
/// "binnode budget --write"; a test holds this file to them. The sources of the figures stand there.
/// </summary>
public static class ChargeRates
{
    /// <summary>From the chip's reset to Main, which the firmware cannot time itself, in milliseconds.</summary>
    public const int BootMs = 400;

    /// <summary>How long the radio has been on when Main begins, in milliseconds.</summary>
    public const int RadioBootMs = 220;

    /// <summary>Closing the record, which the ledger in it must count before, in milliseconds.</summary>
    public const int CommitMs = 25;

    /// <summary>Charge at the battery for a charge by the largest current of the sensor's data sheet, in permille.</summary>
    public const int SensorPermille = 798;

    /// <summary>Managed code of a wake that the firmware cannot time, in milliseconds.</summary>
    public const int WorkMs = 60;

    /// <summary>Mean current of a modem until it has an address, in nanoamperes.</summary>
    public const int ModemJoinNanoAmps = 58646456;

    /// <summary>Current of a modem in power saving mode, in nanoamperes.</summary>
    public const int ModemAsleepNanoAmps = 3200;

    /// <summary>Current of a phase in nanoamperes at the battery.</summary>
    public static int NanoAmps(ChargePhase phase)
    {
        switch (phase)
        {
            case ChargePhase.Sleep:
                return 14308;
            case ChargePhase.Boot:
                return 45329670;
            case ChargePhase.Awake:
                return 38278388;
            case ChargePhase.Sensor:
                return 23946360;
            case ChargePhase.Divider:
                return 171245;
            case ChargePhase.WifiJoin:
                return 85622711;
            case ChargePhase.Wifi:
                return 60439560;
            case ChargePhase.Modem:
                return 75000000;
            default:
                return 0;
        }
    }
}
