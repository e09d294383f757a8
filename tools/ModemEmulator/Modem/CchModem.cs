namespace BinNode.ModemEmulator;

/// <summary>
/// A7670 and SIM7600: TCP and TLS by the CCH commands. After the A7600 Series SSL Application Note, chapters 1.4, 3 and 4.1, which was at
/// hand; the answer to +CSSLCFG? after a public log of an A76XX. As the real ones it speaks TLS without verification when it was not told otherwise.
/// </summary>
public sealed class CchModem(ModemOptions options, IModemWorld world, IModemNetwork network) : EmulatedModem(options, world, network)
{
    private int version = 4;
    private int authMode;
    private int ignoresTime = 1;
    private string authority = "";
    private string storedFile = "";
    private bool isBound;
    private bool reportsSends;
    private bool isOpening;

    /// <inheritdoc/>
    protected override int BootMs => Options.Model == ModemModel.A7670 ? 7500 : 10_000;

    /// <inheritdoc/>
    protected override int KeyOnMs => Options.Model == ModemModel.A7670 ? 50 : 400;

    /// <inheritdoc/>
    protected override int KeyOffMs => 2500;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Banner => Options.Model == ModemModel.A7670 ? ["*ATREADY: 1"] : ["RDY"];

    /// <inheritdoc/>
    protected override bool Execute(string name, string[] fields, string command)
    {
        switch (name)
        {
            case "+CNTP" when fields.Length == 0:
                Done();
                Later(800, () =>
                {
                    if (Options.HasTimeServer)
                    {
                        AskTimeServer();
                    }

                    Info(Options.HasTimeServer ? "+CNTP: 0" : "+CNTP: 10");
                });
                return true;
            case "+CNTP":
                Done();
                return true;
            case "+CCHSET":
                reportsSends = fields[0] == "1";
                Done();
                return true;
            case "+CCHSTART":
                StartService();
                return true;
            case "+CCHSTOP":
                CloseConnection();
                IsAttached = false;
                Done();
                Info("+CCHSTOP: 0");
                return true;
            case "+CCERTDOWN":
                Ask("\r\n>", int.Parse(fields[1]), data =>
                {
                    Certificate = data;
                    storedFile = Unquote(fields[0]);
                    Later(100, Done);
                });
                return true;
            case "+CSSLCFG" when fields.Length == 3 && fields[1] == "0":
                return SetTls(Unquote(fields[0]), fields[2]);
            case "+CSSLCFG?":
                Info($"+CSSLCFG: 0,{version},{authMode},{ignoresTime},300,\"{authority}\",\"\",\"\"");
                Info("+CSSLCFG: 1,4,0,1,300,\"\",\"\",\"\"");
                Done();
                return true;
            case "+CCHSSLCFG" when fields is ["0", "0"]:
                isBound = true;
                Done();
                return true;
            case "+CCHOPEN":
                OpenSocket(fields);
                return true;
            case "+CCHSEND":
                SendData(int.Parse(fields[1]));
                return true;
            case "+CCHCLOSE":
                CloseSocket();
                return true;
            case "+CPOF":
                Done();
                Later(50, PowerDown);
                return true;
            default:
                return false;
        }
    }

    /// <inheritdoc/>
    protected override void OnOpened()
    {
        isOpening = false;
        Info("+CCHOPEN: 0,0");
    }

    /// <inheritdoc/>
    protected override void OnFailed(OpenFailure why)
    {
        isOpening = false;
        // Application note 4.1.1: 5 operation timeout, 13 get DNS error, 14 connect socket error, 15 handshake error.
        Info($"+CCHOPEN: 0,{why switch { OpenFailure.NoHost => 13, OpenFailure.Certificate => 15, OpenFailure.Silent => 5, _ => 14 }}");
    }

    /// <inheritdoc/>
    protected override void OnReceived(ReadOnlySpan<byte> data)
    {
        Write($"\r\n+CCHRECV: DATA,0,{data.Length}\r\n");
        Write(data);
        Write("\r\n");
    }

    /// <inheritdoc/>
    protected override void OnClosed() => Info("+CCH_PEER_CLOSED: 0");

    /// <inheritdoc/>
    protected override void OnSwitchedOff()
    {
        version = 4;
        authMode = 0;
        ignoresTime = 1;
        authority = "";
        isBound = false;
        reportsSends = false;
        isOpening = false;
    }

    private bool SetTls(string name, string value)
    {
        switch (name)
        {
            case "sslversion" when int.Parse(value) is >= 0 and <= 4:
                version = int.Parse(value);
                break;
            case "authmode" when int.Parse(value) is >= 0 and <= 3:
                authMode = int.Parse(value);
                break;
            case "ignorelocaltime" when int.Parse(value) is 0 or 1:
                ignoresTime = int.Parse(value);
                break;
            case "enableSNI" when int.Parse(value) is 0 or 1:
                break;
            case "cacert" when Certificate != null && Unquote(value) == storedFile:
                authority = storedFile;
                break;
            default:
                return false;
        }

        Done();
        return true;
    }

    private void StartService()
    {
        if (IsAttached || !IsRegistered)
        {
            Fail();
            return;
        }

        Done();
        Later(900, () =>
        {
            IsAttached = Options.AttachFailures == 0;
            Options.AttachFailures -= Options.AttachFailures > 0 ? 1 : 0;
            Info(IsAttached ? "+CCHSTART: 0" : "+CCHSTART: 12");
        });
    }

    private void OpenSocket(string[] fields)
    {
        if (!IsAttached || Connection != null || isOpening)
        {
            Fail();
            return;
        }

        Done();
        bool tls = fields.Length > 3 && fields[3] == "2";
        if (tls && isBound && authMode is 1 or 2 && authority.Length == 0)
        {
            // 19: not set certificates.
            Info("+CCHOPEN: 0,19");
            return;
        }

        isOpening = true;
        Open(Unquote(fields[1]), int.Parse(fields[2]), tls, isBound && authMode is 1 or 2 && ignoresTime == 0);
    }

    private void SendData(int count)
    {
        if (Connection == null || count is < 1 or > 2048)
        {
            Fail();
            return;
        }

        Ask("\r\n>", count, data =>
        {
            Done();
            bool isSent = Connection != null;
            Connection?.Send(data);
            if (reportsSends)
            {
                Later(30, () => Info(isSent ? "+CCHSEND: 0,0" : "+CCHSEND: 0,4"));
            }
        });
    }

    private void CloseSocket()
    {
        if (Connection == null)
        {
            Fail();
            return;
        }

        CloseConnection();
        Done();
        Info("+CCHCLOSE: 0,0");
    }
}
