using System;
using BinNode.Contracts;
using nanoFramework.Hardware.Esp32.Rmt;

namespace BinNode.Esp32;

/// <summary>
/// Triggers a trigger-and-echo sensor and times its echo with the RMT peripheral: 1 microsecond a tick, independent of what the interpreter does.
/// The channels are named, as the platform's own choice takes one that cannot receive on the S3 and C3.
/// </summary>
public sealed class RmtEchoCapture : IEchoCapture
{
    private const byte OneMicrosecond = 80;    // divides the 80 MHz of the peripheral's clock
    private const byte GlitchTicks = 200;      // of the undivided clock: 2.5 microseconds
    private const int MostIdleUs = 30000;      // longer than any echo within 5 m, within the 15 bits of a duration
    private const int LeastIdleUs = 8000;      // longer than a sensor takes from its trigger to its pulse
    private const ushort TriggerUs = 20;       // at least 10: HC-SR04 datasheet p. 2

    private readonly Board board;
    private readonly IInput echo;
    private readonly IClock clock;
    private readonly int idleUs;
    private TransmitterChannel trigger;
    private ReceiverChannel receiver;
    private ReceiverChannelSettings settings;

    /// <summary>Makes the capture; the channels are claimed at the first ping.</summary>
    /// <param name="board">Pins and channels.</param>
    /// <param name="echo">The echo line, for its level before and after the capture.</param>
    /// <param name="clock">Times an over-long pulse.</param>
    /// <param name="longestUs">Longest echo that has to be timed well, in microseconds. A capture ends so long after the echo, with the sensor powered.</param>
    public RmtEchoCapture(Board board, IInput echo, IClock clock, int longestUs)
    {
        idleUs = longestUs < LeastIdleUs ? LeastIdleUs : longestUs > MostIdleUs ? MostIdleUs : longestUs;
        this.board = board;
        this.echo = echo;
        this.clock = clock;
    }

    /// <inheritdoc />
    public RangeStatus TryCapture(int budgetMs, out int echoUs)
    {
        echoUs = 0;
        if (echo.IsActive)
        {
            return RangeStatus.Stuck;
        }

        Claim();
        long startMs = clock.NowMs;
        settings.ReceiveTimeout = new TimeSpan(budgetMs * 10000L);
        receiver.Start(true);
        trigger.Send(true);
        RmtCommand[] items = receiver.GetAllItems();
        receiver.Stop();
        if (items != null && items.Length > 0 && items[0].Level0 && items[0].Duration0 > 0)
        {
            echoUs = items[0].Duration0;
            return RangeStatus.Ok;
        }

        return echo.IsActive || items != null ? AwaitEnd(startMs, budgetMs, out echoUs) : RangeStatus.Timeout;
    }

    /// <summary>The pulse outlasted the capture, as the 38 ms do by which an HC-SR04 says that it heard nothing. Such a pulse is good to a millisecond.</summary>
    private RangeStatus AwaitEnd(long startMs, int budgetMs, out int echoUs)
    {
        while (echo.IsActive)
        {
            if (clock.NowMs - startMs >= budgetMs)
            {
                echoUs = 0;
                return RangeStatus.Stuck;
            }
        }

        echoUs = (int)(clock.NowMs - startMs) * 1000;
        return RangeStatus.Ok;
    }

    private void Claim()
    {
        if (receiver != null)
        {
            return;
        }

        TransmitChannelSettings sending = new TransmitChannelSettings(board.TriggerRmtChannel, board.SensorTriggerPin)
        {
            ClockDivider = OneMicrosecond,
            EnableCarrierWave = false,
        };
        trigger = new TransmitterChannel(sending);
        trigger.AddCommand(new RmtCommand(TriggerUs, true, TriggerUs, false));
        settings = new ReceiverChannelSettings(board.EchoRmtChannel, board.SensorEchoPin)
        {
            ClockDivider = OneMicrosecond,
            EnableDemodulation = false, // on by default; on chips that have it, it would look for a 38 kHz carrier
            EnableFilter = true,
            FilterThreshold = GlitchTicks,
            IdleThreshold = (ushort)idleUs,
        };
        receiver = new ReceiverChannel(settings);
    }
}
