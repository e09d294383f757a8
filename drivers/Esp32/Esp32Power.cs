using System;
using BinNode.Contracts;
using nanoFramework.Hardware.Esp32;
using nanoFramework.Runtime.Native;
using DeepSleep = nanoFramework.Hardware.Esp32.Sleep;

namespace BinNode.Esp32;

/// <summary>
/// Deep sleep, wake causes and restart of the ESP32. All wake switches are active high and share ext1 (any of the pins high),
/// the one mode that the ESP32 and the S3 have in common; it works with the RTC peripherals off, as the pulls are external.
/// </summary>
public sealed class Esp32Power : IPower
{
    private const long TicksPerSecond = 10000000;

    private readonly Board board;
    private readonly IInput console;
    private readonly IInput tilt;
    private readonly IInput heat;

    /// <summary>Makes the power control.</summary>
    /// <param name="board">Says which pins may wake.</param>
    /// <param name="console">The technician's button or cable.</param>
    /// <param name="tilt">The tilt switch.</param>
    /// <param name="heat">The thermal switch.</param>
    public Esp32Power(Board board, IInput console, IInput tilt, IInput heat)
    {
        this.board = board;
        this.console = console;
        this.tilt = tilt;
        this.heat = heat;
    }

    /// <summary>The power control of a board that could not be wired: only the timer wakes it.</summary>
    public static Esp32Power TimerOnly() => new Esp32Power(null, null, null, null);

    /// <inheritdoc />
    public WakeCause Cause
    {
        get
        {
            switch (DeepSleep.GetWakeupCause())
            {
                case DeepSleep.WakeupCause.Undefined:
                    return WakeCause.PowerUp;
                case DeepSleep.WakeupCause.Timer:
                    return WakeCause.Timer;
                case DeepSleep.WakeupCause.Ext1:
                    return CauseOfPins((ulong)DeepSleep.GetWakeupGpioPin());
                default:
                    return WakeCause.Other;
            }
        }
    }

    /// <inheritdoc />
    public void Sleep(int seconds, WakeSources sources)
    {
        try
        {
            ArmPins(sources);
        }
        catch (Exception)
        {
            // A pin that cannot be armed costs its wake-up, never the sleep: the timer wakes the node as planned.
        }

        DeepSleep.EnableWakeupByTimer(new TimeSpan(seconds * TicksPerSecond));
        DeepSleep.StartDeepSleep();
    }

    /// <inheritdoc />
    public void Reboot()
    {
        Power.RebootDevice(RebootOption.NormalReboot);
    }

    private static ulong Bit(int pin) => pin == Board.NoPin ? 0 : 1UL << pin;

    /// <summary>Heat before tilt before console: when several switches closed at once, the gravest is named.</summary>
    private WakeCause CauseOfPins(ulong pins)
    {
        if ((pins & Bit(board.HeatPin)) != 0)
        {
            return WakeCause.Heat;
        }

        if ((pins & Bit(board.TiltPin)) != 0)
        {
            return WakeCause.Tilt;
        }

        return (pins & Bit(board.ConsoleWakePin)) != 0 ? WakeCause.Console : WakeCause.Other;
    }

    /// <summary>A switch that is active now would wake the node at once and for ever, so it is left out until it has been released.</summary>
    private void ArmPins(WakeSources sources)
    {
        if (board == null || !board.WakesByPin)
        {
            return;
        }

        ulong pins = Armed(sources, WakeSources.Console, board.ConsoleWakePin, console)
            | Armed(sources, WakeSources.Tilt, board.TiltPin, tilt)
            | Armed(sources, WakeSources.Heat, board.HeatPin, heat);
        if (pins != 0)
        {
            DeepSleep.EnableWakeupByMultiPins((DeepSleep.WakeupGpioPin)pins, DeepSleep.WakeupMode.AnyHigh);
        }
    }

    private static ulong Armed(WakeSources sources, WakeSources source, int pin, IInput input)
    {
        return (sources & source) != 0 && pin != Board.NoPin && !input.IsActive ? Bit(pin) : 0;
    }
}
