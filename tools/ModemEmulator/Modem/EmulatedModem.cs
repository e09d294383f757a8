using System.Text;

namespace BinNode.ModemEmulator;

/// <summary>
/// A modem at byte level: power, power key, UART, command line, prompts, unsolicited result codes. What all models share is here
/// (ITU-T V.250, 3GPP TS 27.007 and 27.005); the socket commands are in the families.
/// Times are typical ones, not a manual's. While a command runs, what the host sends waits, as on modems that do not abort.
/// </summary>
public abstract partial class EmulatedModem : IConnectionEvents
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

    /// <summary>TLS connections that were opened without verifying the broker.</summary>
    public int UnverifiedConnections { get; private set; }

    /// <summary>Wrong PINs that the SIM still takes.</summary>
    public int PinTriesLeft { get; private set; } = 3;

    /// <summary>Certificate that is stored in the modem.</summary>
    protected byte[]? Certificate { get; set; }

    /// <summary>The open connection.</summary>
    protected IConnection? Connection { get; private set; }

    /// <summary>True when an address was had.</summary>
    protected bool IsAttached { get; set; }

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

    /// <summary>Sends an unsolicited result code now, wherever the modem is in its output.</summary>
    public void SendUnsolicited(string line) => Write("\r\n" + line + "\r\n");

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

    /// <summary>Opens a connection to the world. TLS without verification is counted, and goes as no TLS at all.</summary>
    protected void Open(string host, int port, bool tls, bool verifies)
    {
        if (!IsOn)
        {
            // Restarted while it answered.
            return;
        }

        UnverifiedConnections += tls && !verifies ? 1 : 0;
        network.Open(host, port, tls && verifies ? Certificate ?? [] : null, this);
    }

    /// <summary>Closes the connection.</summary>
    protected void CloseConnection()
    {
        Connection?.Close();
        Connection = null;
    }

    /// <summary>A text without its quotes.</summary>
    protected static string Unquote(string text) => text.Trim().Trim('"');
}
