using System;
using System.Device.Gpio;
using BinNode.VirtualBoard;
using UnitsNet;

namespace Iot.Device.Hcsr04;

/// <summary>Behaves as the binding does on an ESP32: it polls the echo line and times it with a clock that steps by 10 ms.</summary>
public class Hcsr04 : IDisposable
{
    private const long TickUs = 10_000;
    private const long GiveUpUs = 100_000;
    private const long SpacingMs = 60;
    private const double CentimetersPerMillisecond = 34.3;
    private const double MaxMm = 4000;

    private readonly GpioController controller = new();
    private readonly int trigger;
    private readonly int echo;

    public Hcsr04(int triggerPin, int echoPin, PinNumberingScheme pinNumberingScheme = PinNumberingScheme.Logical)
    {
        trigger = triggerPin;
        echo = echoPin;
        controller.OpenPin(echo, PinMode.Input);
        controller.OpenPin(trigger, PinMode.Output);
    }

    private static ITimeHost Time => CurrentBoard.Host.Time;

    public bool TryGetDistance(out Length result)
    {
        result = default;
        Time.Sleep((int)SpacingMs);
        long giveUpUs = Time.ReadUptimeUs() + GiveUpUs;
        controller.Write(trigger, PinValue.High);
        AwaitTick();
        controller.Write(trigger, PinValue.Low);
        if (!Await(PinValue.High, giveUpUs, out long startMs) || !Await(PinValue.Low, giveUpUs, out long endMs))
        {
            return false;
        }

        result = Length.FromCentimeters((endMs - startMs) / 2.0 * CentimetersPerMillisecond);
        return result.Millimeters <= MaxMm;
    }

    public void Dispose()
    {
        controller.ClosePin(echo);
        controller.ClosePin(trigger);
    }

    /// <summary>The clock as Environment.TickCount64 tells it.</summary>
    private static long TickMs() => Time.ReadUptimeUs() / TickUs * TickUs / 1000;

    /// <summary>10 microseconds on a clock of 10 ms last until the next tick.</summary>
    private static void AwaitTick()
    {
        for (long startMs = TickMs(); TickMs() == startMs;)
        {
            // The binding spins here.
        }
    }

    private bool Await(PinValue level, long giveUpUs, out long atMs)
    {
        while (controller.Read(echo) != level)
        {
            if (Time.ReadUptimeUs() > giveUpUs)
            {
                atMs = 0;
                return false;
            }
        }

        atMs = TickMs();
        return true;
    }
}
