using BinNode.Contracts;

namespace BinNode.Cellular;

/// <summary>
/// The modem between power and socket: start, SIM, registration, address, time, stop. Owns the AT channel and hears its lines.
/// Nothing here waits except on the port, with a deadline.
/// </summary>
public sealed partial class Modem : IAtListener
{
    private const int DeniedGraceMs = 10_000;
    private const int PollMs = 10_000;

    // The supply must fall below the modem's off threshold, or it does not start anew.
    private const int PowerOffMs = 500;

    private readonly IClock _clock;
    private readonly ISwitch _power;
    private readonly ISwitch _key;
    private readonly CellularConfig _config;
    private readonly AtRow _row = new AtRow();
    private bool _isRunning;
    private long _runningMs;
    private bool _isBannerSeen;
    private bool _isSimReady;
    private bool _isPinAsked;
    private bool _isPukAsked;
    private int _packetState;
    private int _epsState;

    /// <summary>Makes the modem of the settings; it stays off.</summary>
    /// <param name="port">Serial port of the modem.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="power">Load switch of the modem's supply.</param>
    /// <param name="key">Switch that presses the modem's power key.</param>
    /// <param name="config">The settings.</param>
    public Modem(IByteChannel port, IClock clock, ISwitch power, ISwitch key, CellularConfig config)
    {
        _clock = clock;
        _power = power;
        _key = key;
        _config = config;
        Arguments = new ModemArguments { Config = config };
        Channel = new AtChannel(port, clock, this);
        Profile = CreateProfile(config.Modem);
    }

    /// <summary>The AT channel.</summary>
    public readonly AtChannel Channel;

    /// <summary>The modem's peculiarities.</summary>
    public readonly ModemProfile Profile;

    /// <summary>What the rows are filled with.</summary>
    public readonly ModemArguments Arguments;

    /// <summary>Received signal strength in dBm; meaningful when <see cref="HasSignal"/>.</summary>
    public int SignalDbm;

    /// <summary>True when the signal was measured.</summary>
    public bool HasSignal;

    /// <summary>The operator as its digits; 0: unknown.</summary>
    public int Operator;

    /// <summary>Digits of <see cref="Operator"/>.</summary>
    public int OperatorDigits;

    /// <summary>The network's time in seconds since 1970; 0: unknown.</summary>
    public long UnixS;

    /// <summary>Monotonic milliseconds when <see cref="UnixS"/> was read.</summary>
    public long UnixAtMs;

    /// <summary>Cause of the network's refusal; 0: none known.</summary>
    public int Cause;

    /// <summary>True when the modem said that the socket or the address is gone.</summary>
    public bool IsSocketClosed;

    /// <summary>True when the modem said that bytes wait to be fetched.</summary>
    public bool IsDataWaiting;

    /// <summary>True when the network has let the node in, at home or roaming.</summary>
    public bool IsRegistered => IsIn(_epsState) || IsIn(_packetState);

    /// <summary>Runs all rows of a step.</summary>
    public AtResult Run(ModemStep step, long deadlineMs) => SendRows(step, null, 0, 0, deadlineMs);

    /// <summary>Runs one row of a step.</summary>
    public AtResult RunRow(ModemStep step, int index, long deadlineMs) => Profile.Row(step, index, _row, Arguments) ? Channel.Run(_row, deadlineMs) : AtResult.Error;

    /// <summary>Runs the rows of a step, of which one takes a payload.</summary>
    public AtResult SendRows(ModemStep step, byte[] payload, int offset, int count, long deadlineMs)
    {
        Arguments.Count = count;
        for (int i = 0; Profile.Row(step, i, _row, Arguments); i++)
        {
            AtResult result = _row.Prompt != null ? Channel.Send(_row, payload, offset, count, deadlineMs) : Channel.Run(_row, deadlineMs);
            if (result != AtResult.Ok && (!_row.Optional || result == AtResult.Lost))
            {
                return result;
            }
        }

        return AtResult.Ok;
    }

    private static ModemProfile CreateProfile(ModemKind kind)
    {
        switch (kind)
        {
            case ModemKind.A7670:
                return new A7670();
            case ModemKind.Sim7600:
                return new Sim7600();
            case ModemKind.Sim800L:
                return new Sim800L();
            default:
                return new Sim7080G();
        }
    }
}
