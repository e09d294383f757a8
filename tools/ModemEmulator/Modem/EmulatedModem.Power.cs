namespace BinNode.ModemEmulator;

/// <content>Supply, power key, boot, restart.</content>
public abstract partial class EmulatedModem
{
    /// <summary>Switches the supply.</summary>
    public void SetPower(bool on)
    {
        if (hasPower && !on)
        {
            isAsleep = false;
            HardCuts += IsOn ? 1 : 0;
            SwitchOff();
        }

        hasPower = on;
    }

    /// <summary>Presses or releases the power key.</summary>
    public void SetKey(bool pressed)
    {
        if (pressed)
        {
            keySinceUs = world.NowUs;
            return;
        }

        long heldMs = keySinceUs < 0 ? 0 : (world.NowUs - keySinceUs) / 1000;
        keySinceUs = -1;
        if (!hasPower)
        {
            return;
        }

        if (!IsOn && heldMs >= KeyOnMs)
        {
            Boot(BootMs);
        }
        else if (IsOn && heldMs >= KeyOffMs)
        {
            PowerDown();
        }
    }

    /// <summary>Restarts the modem by itself, as after a brown-out of its own.</summary>
    public void Reset()
    {
        if (IsOn)
        {
            SwitchOff();
            Boot(BootMs);
        }
    }

    /// <summary>Changes the modem's speed behind the host's back.</summary>
    public void SetBaud(int value) => baud = value;

    /// <summary>Leaves the network in order and switches off.</summary>
    protected void PowerDown()
    {
        Info("NORMAL POWER DOWN");
        SwitchOff();
    }

    private void Boot(int afterMs)
    {
        long mine = ++epoch;
        Do(ModemActivity.Starting);
        world.Schedule(afterMs * 1000L, () =>
        {
            if (mine == epoch && hasPower)
            {
                Start();
            }
        });
    }

    private void Start()
    {
        IsOn = true;
        isEchoing = Options.Echo;
        errorFormat = 0;
        registrationReports = 0;
        cregMode = 0;
        clockUnixS = 0;
        simUnlocked = Options.Sim == SimState.Ready;
        if (baud != 0)
        {
            foreach (string line in Banner)
            {
                Info(line);
            }
        }

        Later(Options.SimBusyMs, () =>
        {
            if (baud != 0)
            {
                Info(Options.Sim switch { SimState.Ready => "+CPIN: READY", SimState.Pin => "+CPIN: SIM PIN", SimState.Puk => "+CPIN: SIM PUK", _ => "+CPIN: NOT INSERTED" });
            }

            simSeen = true;
            Return();
        });
    }

    private void SwitchOff()
    {
        epoch++;
        CloseConnection();
        IsOn = false;
        isBusy = false;
        simSeen = false;
        IsAttached = false;
        input.Clear();
        waiting.Clear();
        commands.Clear();
        payload = null;
        state = 0;
        Do(ModemActivity.Off);
        OnSwitchedOff();
    }
}
