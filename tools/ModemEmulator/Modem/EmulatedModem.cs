using System.Text;

namespace BinNode.ModemEmulator;

/// <summary>
/// A modem at byte level: power, power key, UART, command line, prompts, unsolicited result codes. What all models share is here
/// (ITU-T V.250, 3GPP TS 27.007 and 27.005); the socket commands are in the families.
/// Times are typical ones, not a manual's. While a command runs, what the host sends waits, as on modems that do not abort.
/// </summary>
public abstract class EmulatedModem : IConnectionEvents
{
    private static readonly int[] Speeds = [0, 1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200];

    private readonly IModemWorld world;
    private readonly IModemNetwork network;
    private readonly StringBuilder input = new();
    private readonly Queue<byte> waiting = new();
    private readonly Queue<string> commands = new();
    private long epoch;
    private bool hasPower;
    private long keySinceUs = -1;
    private bool isBusy;
    private int baud;
    private byte[]? payload;
    private int payloadCount;
    private Action<byte[]>? payloadTaken;
    private bool isTextPayload;
    private int errorFormat;
    private int registrationReports;
    private int state;
    private int rejections;
    private long backOffUntilUs;
    private int cregMode;
    private bool simUnlocked;
    private int pinTries = 3;
    private long clockAtUs;
    private long clockUnixS;
    private bool simSeen;
    private bool isEchoing;
    private string smsNumber = "";
    private string current = "";
    private string? attachApn;
    private int refusal;
    private int search;

    /// <summary>Makes a modem without power.</summary>
    protected EmulatedModem(ModemOptions options, IModemWorld world, IModemNetwork network)
    {
        Options = options;
        this.world = world;
        this.network = network;
        baud = options.Baud;
    }

    /// <summary>The modem's options.</summary>
    public ModemOptions Options { get; }

    /// <summary>True when it runs and takes commands.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Speed that the host uses.</summary>
    public int HostBaud { get; set; } = 115_200;

    /// <summary>Speed that the modem uses now.</summary>
    public int Baud => baud == 0 ? HostBaud : baud;

    /// <summary>Command lines that were carried out, for the tests: time in microseconds and text.</summary>
    public List<(long Us, string Line)> Log { get; } = [];

    /// <summary>A command line was taken.</summary>
    public event Action<string>? CommandTaken;

    /// <summary>Short messages that were sent: number and text.</summary>
    public List<(string Number, string Text)> Messages { get; } = [];

    /// <summary>Times that the network was asked to let the modem in.</summary>
    public int RegistrationAttempts { get; private set; }

    /// <summary>Times that the supply was cut while the modem ran.</summary>
    public int HardCuts { get; private set; }

    /// <summary>Certificate that is stored in the modem.</summary>
    protected byte[]? Certificate { get; set; }

    /// <summary>The open connection.</summary>
    protected IConnection? Connection { get; private set; }

    /// <summary>True when an address was had.</summary>
    protected bool IsAttached { get; set; }

    /// <summary>True when the network has let the modem in.</summary>
    protected bool IsRegistered => state is 1 or 5;

    /// <summary>Milliseconds from the key to the first command taken.</summary>
    protected abstract int BootMs { get; }

    /// <summary>Milliseconds of the key that switch on.</summary>
    protected abstract int KeyOnMs { get; }

    /// <summary>Milliseconds of the key that switch off; shorter presses wake only.</summary>
    protected abstract int KeyOffMs { get; }

    /// <summary>Lines after a start, when the port's speed is fixed.</summary>
    protected abstract IReadOnlyList<string> Banner { get; }

    /// <summary>Makes the modem of the options.</summary>
    public static EmulatedModem Create(ModemOptions options, IModemWorld world, IModemNetwork network) => options.Model switch
    {
        ModemModel.Sim7080G => new CaModem(options, world, network),
        ModemModel.Sim800L => new CipModem(options, world, network),
        _ => new CchModem(options, world, network),
    };

    /// <summary>Switches the supply.</summary>
    public void SetPower(bool on)
    {
        if (hasPower && !on)
        {
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

    /// <summary>Sends an unsolicited result code now, wherever the modem is in its output.</summary>
    public void SendUnsolicited(string line) => Write("\r\n" + line + "\r\n");

    /// <summary>Bytes of the host.</summary>
    public void Receive(ReadOnlySpan<byte> data)
    {
        foreach (byte one in data)
        {
            if (!IsOn)
            {
                return;
            }

            if (isBusy)
            {
                waiting.Enqueue(one);
            }
            else
            {
                Take(one);
            }
        }
    }

    void IConnectionEvents.Opened(IConnection connection)
    {
        Connection = connection;
        OnOpened();
    }

    void IConnectionEvents.Failed(OpenFailure why) => OnFailed(why);

    void IConnectionEvents.Received(byte[] data)
    {
        for (int at = 0; at < data.Length && Connection != null; at += Options.MaxPush)
        {
            OnReceived(data.AsSpan(at, Math.Min(Options.MaxPush, data.Length - at)));
        }
    }

    void IConnectionEvents.Closed()
    {
        if (Connection != null)
        {
            Connection = null;
            OnClosed();
        }
    }

    /// <summary>Carries out a command of the family.</summary>
    /// <returns>False when it does not know it.</returns>
    protected abstract bool Execute(string name, string[] fields, string command);

    /// <summary>The connection is open.</summary>
    protected abstract void OnOpened();

    /// <summary>The connection could not be opened.</summary>
    protected abstract void OnFailed(OpenFailure why);

    /// <summary>Bytes for the host.</summary>
    protected abstract void OnReceived(ReadOnlySpan<byte> data);

    /// <summary>The other side has closed.</summary>
    protected abstract void OnClosed();

    /// <summary>The family forgets its state.</summary>
    protected abstract void OnSwitchedOff();

    /// <summary>Writes a line of an answer.</summary>
    protected void Info(string line) => Write("\r\n" + line + "\r\n");

    /// <summary>Writes bytes as they are.</summary>
    protected void Write(string text) => Write(Encoding.Latin1.GetBytes(text));

    /// <summary>Writes bytes as they are.</summary>
    protected void Write(ReadOnlySpan<byte> data)
    {
        if (IsOn)
        {
            world.Send(data, Baud);
        }
    }

    /// <summary>The command has succeeded; the next of the line follows, or OK.</summary>
    protected void Done()
    {
        if (commands.Count > 0)
        {
            Next();
            return;
        }

        Write("\r\nOK\r\n");
        Release();
    }

    /// <summary>The command ends with something else than OK.</summary>
    protected void DoneWith(string line)
    {
        Info(line);
        commands.Clear();
        Release();
    }

    /// <summary>The command has failed; the rest of the line is dropped (V.250 section 5.3).</summary>
    protected void Fail(int code = 100)
    {
        commands.Clear();
        Write(errorFormat == 0 || code < 0 ? "\r\nERROR\r\n" : errorFormat == 1 ? $"\r\n+CME ERROR: {code}\r\n" : $"\r\n+CME ERROR: {Verbose(code)}\r\n");
        Release();
    }

    /// <summary>Goes on later, unless the modem is switched off before.</summary>
    protected void Later(int ms, Action action)
    {
        long mine = epoch;
        world.Schedule(ms * 1000L, () =>
        {
            if (mine == epoch && IsOn)
            {
                action();
            }
        });
    }

    /// <summary>Takes a payload of the host after a prompt.</summary>
    protected void Ask(string prompt, int count, Action<byte[]> taken)
    {
        if (count is < 1 or > 10_240)
        {
            Fail();
            return;
        }

        Write(prompt);
        payload = new byte[count];
        payloadCount = 0;
        payloadTaken = taken;
        isTextPayload = false;
        Release();
    }

    /// <summary>Opens a connection to the world.</summary>
    protected void Open(string host, int port, bool tls)
    {
        network.Open(host, port, tls ? Certificate ?? [] : null, this);
    }

    /// <summary>Closes the connection.</summary>
    protected void CloseConnection()
    {
        Connection?.Close();
        Connection = null;
    }

    /// <summary>Leaves the network in order and switches off.</summary>
    protected void PowerDown()
    {
        Info("NORMAL POWER DOWN");
        SwitchOff();
    }

    /// <summary>Clears the clock when the network's time is had from a server.</summary>
    protected void SetClock(long unixS)
    {
        clockUnixS = unixS;
        clockAtUs = world.NowUs;
    }

    /// <summary>A text without its quotes.</summary>
    protected static string Unquote(string text) => text.Trim().Trim('"');

    private static string Verbose(int code) => code switch { 10 => "SIM not inserted", 11 => "SIM PIN required", 13 => "SIM failure", 14 => "SIM busy", 16 => "incorrect password", _ => "unknown" };

    private void Boot(int afterMs)
    {
        long mine = ++epoch;
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
            Search(null);
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
        OnSwitchedOff();
    }

    private void Search(string? wanted)
    {
        if (!simUnlocked || !IsOn)
        {
            return;
        }

        Report(2);
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
        Report(isHome && !Options.IsRoaming ? 1 : 5);
    }

    /// <summary>True when the network knows the access point.</summary>
    protected bool IsRightApn(string apn) => Options.Apn == null || apn == Options.Apn;

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

    private void Take(byte one)
    {
        if (payload != null)
        {
            TakePayload(one);
            return;
        }

        if (isEchoing && one != 0x1B)
        {
            Write([one]);
        }

        if (one == '\r')
        {
            string line = input.ToString();
            input.Clear();
            Begin(line);
        }
        else if (one is >= 0x20 and < 0x7F && input.Length < 556)
        {
            // Longest command line of the SIM800 manual, section 1.4.2.
            input.Append((char)one);
        }
    }

    private void TakePayload(byte one)
    {
        if (isTextPayload)
        {
            if (one == 0x1A || one == 0x1B)
            {
                byte[] text = payload!.AsSpan(0, payloadCount).ToArray();
                payload = null;
                EndText(one == 0x1A ? text : null);
            }
            else if (payloadCount < payload!.Length)
            {
                payload[payloadCount++] = one;
            }

            return;
        }

        payload![payloadCount++] = one;
        if (payloadCount == payload.Length)
        {
            byte[] whole = payload;
            payload = null;
            isBusy = true;
            payloadTaken!(whole);
        }
    }

    private void EndText(byte[]? text)
    {
        isBusy = true;
        if (text == null || !IsRegistered)
        {
            DoneWith(text == null ? "OK" : "+CMS ERROR: 331");
            return;
        }

        Later(2500, () =>
        {
            Messages.Add((smsNumber, Encoding.ASCII.GetString(text)));
            Info($"+CMGS: {Messages.Count}");
            Done();
        });
    }

    private void Begin(string line)
    {
        int at = line.IndexOf("AT", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return;
        }

        Log.Add((world.NowUs, line[at..]));
        CommandTaken?.Invoke(line[at..]);
        commands.Clear();
        string rest = line[(at + 2)..];
        if (rest.Length > 2 && (rest[0] is 'E' or 'e') && rest[2] == '+')
        {
            // A basic command needs no semicolon before the next (V.250 section 5.2.1).
            rest = rest.Insert(2, ";");
        }

        foreach (string one in Split(rest))
        {
            commands.Enqueue(one);
        }

        isBusy = true;
        if (commands.Count == 0)
        {
            Later(2, Done);
        }
        else
        {
            Next();
        }
    }

    private static IEnumerable<string> Split(string line)
    {
        bool quoted = false;
        int from = 0;
        for (int i = 0; i <= line.Length; i++)
        {
            if (i == line.Length || (line[i] == ';' && !quoted))
            {
                if (i > from)
                {
                    yield return line[from..i];
                }

                from = i + 1;
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
        }
    }

    private void Next()
    {
        string command = commands.Dequeue();
        Later(4, () => Run(command));
    }

    private void Release()
    {
        isBusy = false;
        while (waiting.Count > 0 && !isBusy && IsOn)
        {
            Take(waiting.Dequeue());
        }
    }

    private void Run(string command)
    {
        int equal = command.IndexOf('=');
        string name = (equal < 0 ? command : command[..equal]).ToUpperInvariant();
        string[] fields = equal < 0 ? [] : Fields(command[(equal + 1)..]);
        bool isKnown;
        try
        {
            isKnown = RunCommon(name, fields) || Execute(name, fields, command);
        }
        catch (Exception fault) when (fault is FormatException or IndexOutOfRangeException or OverflowException)
        {
            // Parameters that are missing or no numbers: what a modem answers with ERROR.
            isKnown = false;
        }

        if (!isKnown)
        {
            Fail();
        }
    }

    private static string[] Fields(string text)
    {
        List<string> fields = [];
        bool quoted = false;
        int from = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == ',' && !quoted))
            {
                fields.Add(text[from..i]);
                from = i + 1;
            }
            else if (text[i] == '"')
            {
                quoted = !quoted;
            }
        }

        return [.. fields];
    }

    private bool RunCommon(string name, string[] fields)
    {
        switch (name)
        {
            case "E0" or "E1" or "E":
                isEchoing = name == "E1";
                Done();
                return true;
            case "&W" or "I" or "+CMGF" or "+CFUN" or "+CNMP" or "+CMNB" or "+CBANDCFG" or "+CBANDCFG?" or "+CPSMS" or "+CEDRXS" or "+CLTS" or "+CTZU" or "+CGAUTH":
                Done();
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
                Info(state == 3 || Options.AttachFailures > 0 ? $"+CEER: {refusal}" : "+CEER: No cause information available");
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
            pinTries--;
            Options.Sim = pinTries == 0 ? SimState.Puk : SimState.Pin;
            Fail(16);
        }
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
