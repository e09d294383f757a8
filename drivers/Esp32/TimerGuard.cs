using System.Device.Gpio;
using System.Threading;
using BinNode.Contracts;

namespace BinNode.Esp32;

/// <summary>
/// The deadline of a wake by a managed timer, and the external watchdog (TPL5010 or alike) for what no managed timer can end:
/// a native call that does not return stops all managed threads.
/// </summary>
public sealed class TimerGuard : IGuard
{
    private readonly GpioController gpio;
    private readonly int kickPin;
    private Timer timer;
    private IDeadlineHandler handler;
    private GpioPin kick;

    /// <summary>Makes the guard.</summary>
    /// <param name="gpio">The chip's pins.</param>
    /// <param name="kickPin">Pin of the external watchdog, or <see cref="Board.NoPin"/> when there is none.</param>
    public TimerGuard(GpioController gpio, int kickPin)
    {
        this.gpio = gpio;
        this.kickPin = kickPin;
    }

    /// <inheritdoc />
    public void Arm(int deadlineMs, IDeadlineHandler handler)
    {
        timer?.Dispose();
        this.handler = handler;
        timer = new Timer(OnTimer, null, deadlineMs, Timeout.Infinite);
    }

    /// <inheritdoc />
    public void Kick()
    {
        if (kickPin == Board.NoPin)
        {
            return;
        }

        if (kick == null)
        {
            kick = gpio.OpenPin(kickPin, PinMode.Output);
        }

        // The rising edge counts; 100 ns are enough (TPL5010 datasheet SNAS651 section 6.6), one interpreted call takes far longer.
        kick.Write(PinValue.High);
        kick.Write(PinValue.Low);
    }

    private void OnTimer(object state)
    {
        handler.OnDeadline();
    }
}
