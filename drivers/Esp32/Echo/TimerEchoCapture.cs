using System.Device.Gpio;
using BinNode.Contracts;
using nanoFramework.Hardware.Esp32;

namespace BinNode.Esp32;

/// <summary>
/// Triggers a trigger-and-echo sensor by hand and times its echo by polling the microsecond timer: the fallback where no RMT channel is free.
/// One turn of the interpreted loop takes some tens of microseconds, so it resolves about a centimetre, and a garbage collection in the loop spoils a ping.
/// </summary>
public sealed class TimerEchoCapture : IEchoCapture
{
    private readonly GpioController gpio;
    private readonly Board board;
    private GpioPin trigger;
    private GpioPin echo;

    /// <summary>Makes the capture; the pins are claimed at the first ping.</summary>
    /// <param name="gpio">The chip's pins.</param>
    /// <param name="board">Says which pins.</param>
    public TimerEchoCapture(GpioController gpio, Board board)
    {
        this.gpio = gpio;
        this.board = board;
    }

    /// <inheritdoc />
    public RangeStatus TryCapture(int budgetMs, out int echoUs)
    {
        echoUs = 0;
        Claim();
        if (echo.Read() == PinValue.High)
        {
            return RangeStatus.Stuck;
        }

        ulong deadlineUs = HighResTimer.GetCurrent() + ((ulong)budgetMs * 1000);
        trigger.Write(PinValue.High);
        AwaitUs(20);
        trigger.Write(PinValue.Low);
        ulong riseUs = AwaitLevel(PinValue.High, deadlineUs);
        if (riseUs == 0)
        {
            return RangeStatus.Timeout;
        }

        ulong fallUs = AwaitLevel(PinValue.Low, deadlineUs);
        if (fallUs == 0)
        {
            return RangeStatus.Stuck;
        }

        echoUs = (int)(fallUs - riseUs);
        return RangeStatus.Ok;
    }

    private static void AwaitUs(ulong us)
    {
        ulong endUs = HighResTimer.GetCurrent() + us;
        while (HighResTimer.GetCurrent() < endUs)
        {
            // 20 microseconds are far below what a thread can sleep.
        }
    }

    /// <summary>Time at which the echo line had the level; 0 when the deadline came first.</summary>
    private ulong AwaitLevel(PinValue level, ulong deadlineUs)
    {
        while (true)
        {
            ulong nowUs = HighResTimer.GetCurrent();
            if (echo.Read() == level)
            {
                return nowUs;
            }

            if (nowUs >= deadlineUs)
            {
                return 0;
            }
        }
    }

    private void Claim()
    {
        if (trigger == null)
        {
            trigger = gpio.OpenPin(board.SensorTriggerPin, PinMode.Output);
            echo = gpio.OpenPin(board.SensorEchoPin, PinMode.Input);
        }
    }
}
