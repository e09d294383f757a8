namespace BinNode.ModemEmulator;

/// <content>What the modem is doing, and its power saving mode.</content>
public abstract partial class EmulatedModem
{
    private int psmActiveMs = -1;
    private bool isAsleep;

    /// <summary>What the modem is doing.</summary>
    public ModemActivity Activity { get; private set; }

    /// <summary>The modem does something else now.</summary>
    public event Action<ModemActivity>? ActivityChanged;

    /// <summary>The last session is over: the modem falls asleep once the network lets go of it and the active time has passed.</summary>
    protected void Rest()
    {
        if (psmActiveMs < 0 || !IsRegistered)
        {
            return;
        }

        Do(ModemActivity.Releasing);
        Later(Options.ReleaseMs, () =>
        {
            if (Activity == ModemActivity.Releasing)
            {
                Do(ModemActivity.Reachable);
                Later(psmActiveMs, FallAsleep);
            }
        });
    }

    /// <summary>It talks, again perhaps before it fell asleep.</summary>
    protected void Talk() => Do(ModemActivity.Connected);

    /// <summary>After a start: the network remembers a modem that was only asleep.</summary>
    private void Return()
    {
        if (isAsleep)
        {
            Do(ModemActivity.Connected);
            Report(1);
        }
        else
        {
            Search(null);
        }

        isAsleep = false;
    }

    private void FallAsleep()
    {
        if (Activity == ModemActivity.Reachable)
        {
            SwitchOff();
            isAsleep = true;
            Do(ModemActivity.Asleep);
        }
    }

    private void Do(ModemActivity activity)
    {
        if (Activity != activity)
        {
            Activity = activity;
            ActivityChanged?.Invoke(activity);
        }
    }

    // T3324 by 3GPP TS 24.008 table 10.5.163: unit in the upper three bits, count in the lower five.
    private void SetPsm(string[] fields)
    {
        int timer = fields.Length > 4 ? Convert.ToInt32(Unquote(fields[4]), 2) : 0;
        int unitS = (timer >> 5) switch { 0 => 2, 1 => 60, _ => 360 };
        psmActiveMs = fields[0] == "1" ? (timer & 31) * unitS * 1000 : -1;
        Done();
    }
}
