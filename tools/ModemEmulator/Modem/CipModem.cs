namespace BinNode.ModemEmulator;

/// <summary>
/// SIM800L: 2G, sockets by CIPSTART and CIPSEND. After the SIM800 Series AT Command Manual V1.05, chapter 8 (TCPIP) and 6 (SIMCom), as
/// known from its public copies and drivers.
/// </summary>
public sealed class CipModem(ModemOptions options, IModemWorld world, IModemNetwork network) : EmulatedModem(options, world, network)
{
    private string stage = "IP INITIAL";
    private string apn = "";
    private bool hasHeader;

    /// <inheritdoc/>
    protected override string RegistrationName => "+CGREG";

    // SIM800 Series AT Command Manual V1.05, section 3.2.7: the reason of the last call's release, as a text.
    /// <inheritdoc/>
    protected override string CauseText => "No cause";

    /// <inheritdoc/>
    protected override int BootMs => 2700;

    /// <inheritdoc/>
    protected override int KeyOnMs => 1000;

    /// <inheritdoc/>
    protected override int KeyOffMs => 1500;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Banner => ["RDY", "+CFUN: 1"];

    /// <inheritdoc/>
    protected override bool Execute(string name, string[] fields, string command)
    {
        switch (name)
        {
            case "+CIPMUX":
                Done();
                return true;
            case "+CIPHEAD":
                hasHeader = fields[0] == "1";
                Done();
                return true;
            case "+CIPSHUT":
                CloseConnection();
                stage = "IP INITIAL";
                Later(300, () => DoneWith("SHUT OK"));
                return true;
            case "+CSTT":
                apn = Unquote(fields[0]);
                Step("IP INITIAL", "IP START", 0);
                return true;
            case "+CIICR":
                BringUp();
                return true;
            case "+CIFSR":
                TellAddress();
                return true;
            case "+CIPSTART":
                OpenSocket(fields);
                return true;
            case "+CIPSEND":
                SendData(int.Parse(fields[0]));
                return true;
            case "+CIPCLOSE":
                CloseSocket();
                return true;
            case "+CPOWD":
                PowerDown();
                return true;
            default:
                return false;
        }
    }

    /// <inheritdoc/>
    protected override void OnOpened()
    {
        stage = "CONNECT OK";
        Info("CONNECT OK");
    }

    /// <inheritdoc/>
    protected override void OnFailed(OpenFailure why)
    {
        stage = "TCP CLOSED";
        Info("CONNECT FAIL");
    }

    /// <inheritdoc/>
    protected override void OnReceived(ReadOnlySpan<byte> data)
    {
        Write(hasHeader ? $"\r\n+IPD,{data.Length}:" : "\r\n");
        Write(data);
    }

    /// <inheritdoc/>
    protected override void OnClosed()
    {
        stage = "TCP CLOSED";
        Info("CLOSED");
    }

    /// <inheritdoc/>
    protected override void OnSwitchedOff()
    {
        stage = "IP INITIAL";
        hasHeader = false;
    }

    private void Step(string from, string to, int ms)
    {
        if (stage != from)
        {
            Fail(3);
            return;
        }

        Later(ms, () =>
        {
            stage = to;
            Done();
        });
    }

    private void BringUp()
    {
        if (!IsRegistered || Options.AttachFailures > 0 || !IsRightApn(apn))
        {
            Options.AttachFailures -= Options.AttachFailures > 0 ? 1 : 0;
            Later(1500, () => Fail(-1));
            return;
        }

        Step("IP START", "IP GPRSACT", 1500);
    }

    private void TellAddress()
    {
        if (stage != "IP GPRSACT")
        {
            Fail(3);
            return;
        }

        stage = "IP STATUS";
        IsAttached = true;
        DoneWith("10.20.30.40");
    }

    private void OpenSocket(string[] fields)
    {
        if (stage is not ("IP STATUS" or "TCP CLOSED"))
        {
            Fail(3);
            return;
        }

        stage = "TCP CONNECTING";
        Done();
        Open(Unquote(fields[1]), int.Parse(Unquote(fields[2])), false, false);
    }

    private void SendData(int count)
    {
        if (Connection == null || count is < 1 or > 1460)
        {
            Fail(3);
            return;
        }

        Ask("\r\n> ", count, data =>
        {
            bool isSent = Connection != null;
            Connection?.Send(data);
            Later((2 * Options.LatencyMs) + 20, () => DoneWith(isSent ? "SEND OK" : "SEND FAIL"));
        });
    }

    private void CloseSocket()
    {
        if (Connection == null)
        {
            Fail(3);
            return;
        }

        CloseConnection();
        stage = "TCP CLOSED";
        DoneWith("CLOSE OK");
    }
}
