namespace BinNode.ModemEmulator;

/// <summary>
/// SIM7080G: sockets by CAOPEN, CASEND, CARECV. After the SIM7070_SIM7080_SIM7090 Series AT Command Manual V1.04 as public drivers quote
/// it; the manual itself was not at hand. As the real one it speaks TLS without verification when no authority was named. Both ways to receive are there: pushed (+CAURC) and fetched (+CADATAIND, CARECV).
/// </summary>
public sealed partial class CaModem(ModemOptions options, IModemWorld world, IModemNetwork network) : EmulatedModem(options, world, network)
{
    private readonly List<byte> unread = [];
    private string apn = "";
    private bool isPushing;
    private bool usesTls;
    private bool isNamed;
    private bool ignoresTime = true;
    private bool isFileSystemOpen;
    private string storedFile = "";
    private string convertedFile = "";

    /// <inheritdoc/>
    protected override int BootMs => 1800;

    /// <inheritdoc/>
    protected override int KeyOnMs => 800;

    /// <inheritdoc/>
    protected override int KeyOffMs => 1200;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Banner => ["RDY", "+CFUN: 1"];

    /// <inheritdoc/>
    protected override bool Execute(string name, string[] fields, string command)
    {
        switch (name)
        {
            case "+CNCFG":
                apn = fields.Length > 2 ? Unquote(fields[2]) : "";
                Done();
                return true;
            case "+CNTPCID" or "+CACID":
                Done();
                return true;
            case "+CNTP" when fields.Length == 0:
                Done();
                Later(800, () =>
                {
                    if (Options.HasTimeServer && IsAttached)
                    {
                        AskTimeServer();
                    }

                    Info(Options.HasTimeServer && IsAttached ? "+CNTP: 1" : "+CNTP: 61");
                });
                return true;
            case "+CNTP":
                Done();
                return true;
            case "+CNACT":
                Activate(fields[1] == "1");
                return true;
            case "+CFSINIT":
                isFileSystemOpen = true;
                Done();
                return true;
            case "+CFSTERM":
                isFileSystemOpen = false;
                Done();
                return true;
            case "+CFSWFILE":
                StoreCertificate(Unquote(fields[1]), int.Parse(fields[3]));
                return true;
            case "+CSSLCFG" when fields.Length == 3:
                return SetContext(Unquote(fields[0]), fields[1], fields[2]);
            case "+CASSLCFG" when fields.Length == 3 && fields[0] == "0":
                return SetTls(Unquote(fields[1]).ToUpperInvariant(), fields[2]);
            case "+CAOPEN":
                OpenSocket(fields);
                return true;
            case "+CASEND":
                SendData(int.Parse(fields[1]));
                return true;
            case "+CARECV":
                Fetch(int.Parse(fields[1]));
                return true;
            case "+CACLOSE":
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
        Info("+CAOPEN: 0,0");
        Done();
    }

    /// <inheritdoc/>
    protected override void OnFailed(OpenFailure why)
    {
        // Codes of CAOPEN: 20 cannot resolve, 23 the other side refuses, 24 certificate, 27 connect failed.
        Info($"+CAOPEN: 0,{why switch { OpenFailure.NoHost => 20, OpenFailure.Refused => 23, OpenFailure.Certificate => 24, _ => 27 }}");
        Done();
    }

    /// <inheritdoc/>
    protected override void OnReceived(ReadOnlySpan<byte> data)
    {
        if (isPushing)
        {
            Write($"\r\n+CAURC: \"recv\",0,{data.Length}\r\n");
            Write(data);
            Write("\r\n");
            return;
        }

        bool wasEmpty = unread.Count == 0;
        unread.AddRange(data);
        if (wasEmpty)
        {
            Info("+CADATAIND: 0");
        }
    }

    /// <inheritdoc/>
    protected override void OnClosed() => Info("+CASTATE: 0,0");

    /// <inheritdoc/>
    protected override void OnSwitchedOff()
    {
        unread.Clear();
        usesTls = false;
        isNamed = false;
        ignoresTime = true;
        isFileSystemOpen = false;
    }

    private void Activate(bool on)
    {
        if (!on)
        {
            CloseConnection();
            IsAttached = false;
            Done();
            Info("+APP PDP: 0,DEACTIVE");
            Rest();
            return;
        }

        if (IsAttached || !IsRegistered)
        {
            Fail();
            return;
        }

        Talk();
        Done();
        Later(700, () =>
        {
            IsAttached = Options.AttachFailures == 0 && IsRightApn(apn);
            Options.AttachFailures -= Options.AttachFailures > 0 ? 1 : 0;
            Info(IsAttached ? "+APP PDP: 0,ACTIVE" : "+APP PDP: 0,DEACTIVE");
        });
    }

    private void OpenSocket(string[] fields)
    {
        if ((fields.Length > 5 && Options.RefusesPush) || !IsAttached || Connection != null)
        {
            Fail();
            return;
        }

        isPushing = fields.Length > 5 && fields[5] == "1";
        Open(Unquote(fields[3]), int.Parse(fields[4]), usesTls, isNamed && !ignoresTime);
    }

    private void SendData(int count)
    {
        if (Connection == null || count is < 1 or > 1459)
        {
            Fail();
            return;
        }

        Ask("\r\n>", count, data =>
        {
            if (Connection == null)
            {
                Fail();
                return;
            }

            Connection.Send(data);
            Later(20, Done);
        });
    }

    private void Fetch(int count)
    {
        int taken = Math.Min(count, unread.Count);
        if (taken == 0)
        {
            Info("+CARECV: 0");
        }
        else
        {
            byte[] data = unread.GetRange(0, taken).ToArray();
            unread.RemoveRange(0, taken);
            Write($"\r\n+CARECV: {taken},");
            Write(data);
            Write("\r\n");
        }

        Done();
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
    }
}
