namespace BinNode.ModemEmulator;

/// <content>The commands that all models share: V.250, 3GPP TS 27.007 and 27.005.</content>
public abstract partial class EmulatedModem
{
    /// <summary>The command has failed; the rest of the line is dropped (V.250 section 5.3).</summary>
    protected void Fail(int code = 100)
    {
        commands.Clear();
        Write(errorFormat == 0 || code < 0 ? "\r\nERROR\r\n" : errorFormat == 1 ? $"\r\n+CME ERROR: {code}\r\n" : $"\r\n+CME ERROR: {Verbose(code)}\r\n");
        Release();
    }

    private static string Verbose(int code) => code switch { 10 => "SIM not inserted", 11 => "SIM PIN required", 13 => "SIM failure", 14 => "SIM busy", 16 => "incorrect password", _ => "unknown" };

    private bool RunCommon(string name, string[] fields)
    {
        switch (name)
        {
            case "E0" or "E1" or "E":
                isEchoing = name == "E1";
                Done();
                return true;
            case "&W" or "I" or "+CMGF" or "+CFUN" or "+CNMP" or "+CMNB" or "+CBANDCFG" or "+CBANDCFG?" or "+CEDRXS" or "+CLTS" or "+CTZU" or "+CGAUTH":
                Done();
                return true;
            case "+CPSMS":
                SetPsm(fields);
                return true;
            case "+CGDCONT":
                attachApn = Unquote(fields[2]);
                Done();
                return true;
            case "+CMEE":
                errorFormat = int.Parse(fields[0]);
                Done();
                return true;
            case "+IPR" when Speeds.Contains(int.Parse(fields[0])):
                Done();
                baud = int.Parse(fields[0]);
                return true;
            case "+CREG":
                cregMode = int.Parse(fields[0]);
                Done();
                return true;
            case "+CREG?":
                Info($"+CREG: {cregMode},{state}");
                Done();
                return true;
            case "+CEREG" or "+CEREG?" when RegistrationName != "+CEREG":
                return false;
            case "+CEREG" or "+CGREG":
                SetReports(name, fields);
                return true;
            case "+CEREG?" or "+CGREG?":
                AnswerRegistration(name);
                return true;
            case "+CPIN?":
                AnswerSim();
                return true;
            case "+CPIN":
                EnterPin(Unquote(fields[0]));
                return true;
            case "+CSQ":
                Info($"+CSQ: {(IsRegistered ? Options.Signal : 99)},99");
                Done();
                return true;
            case "+COPS?":
                Info(IsRegistered ? $"+COPS: 0,2,\"{current}\",7" : "+COPS: 0");
                Done();
                return true;
            case "+COPS":
                SelectOperator(fields);
                return true;
            case "+CCLK?":
                Info($"+CCLK: \"{ClockText()}\"");
                Done();
                return true;
            case "+CEER":
                Info("+CEER: " + CauseText);
                Done();
                return true;
            case "+CMGS":
                smsNumber = Unquote(fields[0]);
                Ask("\r\n> ", 200, static _ => { });
                isTextPayload = true;
                return true;
            default:
                return false;
        }
    }

    private void AnswerSim()
    {
        if (!simSeen)
        {
            Fail(14);
        }
        else if (Options.Sim == SimState.Absent)
        {
            Fail(10);
        }
        else
        {
            Info(simUnlocked ? "+CPIN: READY" : Options.Sim == SimState.Puk ? "+CPIN: SIM PUK" : "+CPIN: SIM PIN");
            Done();
        }
    }

    private void EnterPin(string pin)
    {
        if (Options.Sim != SimState.Pin || simUnlocked)
        {
            Fail(3);
        }
        else if (pin == Options.Pin)
        {
            simUnlocked = true;
            Later(400, () =>
            {
                Info("+CPIN: READY");
                Search(null);
            });
            Done();
        }
        else
        {
            PinTriesLeft--;
            Options.Sim = PinTriesLeft == 0 ? SimState.Puk : SimState.Pin;
            Fail(16);
        }
    }
}
