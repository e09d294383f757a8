namespace BinNode.ModemEmulator;

/// <content>The network: search, registration, refusals, operator, time.</content>
public abstract partial class EmulatedModem
{
    /// <summary>When the world began, where the network does not tell.</summary>
    private const long ServerUnixS = 1_795_500_000;

    /// <summary>True when the network has let the modem in.</summary>
    protected bool IsRegistered => state is 1 or 5;

    /// <summary>A time server sets the clock: it tells the true time, on a network that does not tell it, too.</summary>
    protected void AskTimeServer() => SetClock((Options.NetworkUnixS != 0 ? Options.NetworkUnixS : ServerUnixS) + (world.NowUs / 1_000_000));

    private void SetClock(long unixS)
    {
        clockUnixS = unixS;
        clockAtUs = world.NowUs;
    }

    private void Search(string? wanted)
    {
        if (!simUnlocked || !IsOn)
        {
            return;
        }

        Report(2);
        Do(ModemActivity.Attaching);
        int mine = ++search;
        Later(Options.RegisterMs, () =>
        {
            if (mine == search)
            {
                EndSearch(wanted);
            }
        });
    }

    private void EndSearch(string? wanted)
    {
        if (IsRegistered || Options.Operators.Count == 0 || world.NowUs < backOffUntilUs)
        {
            return;
        }

        RegistrationAttempts++;
        if (attachApn != null && !IsRightApn(attachApn))
        {
            // The attach of LTE brings the access point along; a wrong one is refused with the session's cause 27.
            refusal = 27;
            Report(3);
            return;
        }

        refusal = Options.RejectCause;
        if (Options.RejectCause != 0 && (Options.Rejections == 0 || rejections < Options.Rejections))
        {
            rejections++;
            backOffUntilUs = world.NowUs + (Options.BackOffS * 1_000_000L);
            Report(3);
            return;
        }

        bool isHome = wanted == null || !Options.Operators.Contains(wanted) || wanted == Options.Operators[0];
        if (Options.NetworkUnixS != 0)
        {
            SetClock(Options.NetworkUnixS + (world.NowUs / 1_000_000));
        }

        current = wanted != null && Options.Operators.Contains(wanted) ? wanted : Options.Operators[0];
        Do(ModemActivity.Connected);
        Report(isHome && !Options.IsRoaming ? 1 : 5);
    }

    /// <summary>True when the network knows the access point.</summary>
    protected bool IsRightApn(string apn) => Options.Apn == null || apn == Options.Apn;

    /// <summary>What +CEER says: no number that helps, on the modems that are known.</summary>
    protected virtual string CauseText => "No cause information available";

    /// <summary>The name of the registration report: +CEREG, or +CGREG on 2G.</summary>
    protected virtual string RegistrationName => "+CEREG";

    private void Report(int value)
    {
        if (state == value)
        {
            return;
        }

        state = value;
        if (registrationReports > 0)
        {
            Info($"{RegistrationName}: {Registration()}");
        }
    }

    private string Registration()
    {
        string place = registrationReports >= 2 && IsRegistered ? ",\"0D2A\",\"01B2C3D4\",7" : "";
        string cause = registrationReports is 3 or 5 && state == 3 ? $",,,,0,{refusal}" : "";
        return state + place + cause;
    }

    private void SetReports(string name, string[] fields)
    {
        int mode = int.Parse(fields[0]);
        if (mode > (Options.TellsCause ? 5 : 2))
        {
            Fail(50);
            return;
        }

        registrationReports = name == RegistrationName ? mode : registrationReports;
        Done();
    }

    private void AnswerRegistration(string name)
    {
        string answer = name[..^1] == RegistrationName ? $"{registrationReports},{Registration()}" : "0,0";
        Info($"{name[..^1]}: {answer}");
        Done();
    }

    private void SelectOperator(string[] fields)
    {
        int mode = int.Parse(fields[0]);
        if (mode == 3)
        {
            Done();
            return;
        }

        string? wanted = fields.Length > 2 ? Unquote(fields[2]) : null;
        bool isKnown = wanted == null || Options.Operators.Contains(wanted);
        if (!IsRegistered)
        {
            Search(wanted);
        }

        Later(IsRegistered ? 200 : Options.RegisterMs + 50, () =>
        {
            if (IsRegistered && (isKnown || mode != 1))
            {
                Done();
            }
            else
            {
                Fail(30);
            }
        });
    }

    private string ClockText()
    {
        DateTimeOffset now = clockUnixS == 0
            ? new DateTimeOffset(1980, 1, 6, 0, 0, 0, TimeSpan.Zero).AddSeconds(world.NowUs / 1e6)
            : DateTimeOffset.FromUnixTimeSeconds(clockUnixS + ((world.NowUs - clockAtUs) / 1_000_000)).ToOffset(TimeSpan.FromHours(2));
        return now.ToString("yy/MM/dd,HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture) + (clockUnixS == 0 ? "+00" : "+08");
    }
}
