using System.Device.Gpio;
using BinNode.Contracts;
using BinNode.Esp32;

namespace BinNode.Board.Tests;

/// <summary>The drivers of one wake, made as Main makes them.</summary>
internal sealed class Firmware
{
    private readonly GpioController gpio = new();

    public Firmware(Esp32.Board wiring)
    {
        Wiring = wiring;
        Tilt = new GpioInput(gpio, wiring.TiltPin);
        Heat = new GpioInput(gpio, wiring.HeatPin);
        Button = new GpioInput(gpio, wiring.ConsoleWakePin);
        Power = new Esp32Power(wiring, Button, Tilt, Heat);
        SensorPower = new GpioSwitch(gpio, wiring.SensorPowerPin);
        DividerPower = new GpioSwitch(gpio, wiring.DividerPowerPin);
        Guard = new TimerGuard(gpio, wiring.WatchdogPin);
    }

    public Esp32.Board Wiring { get; }

    public Esp32Clock Clock { get; } = new();

    public Esp32Rtc Rtc { get; } = new();

    public Esp32Files Files { get; } = new();

    public GpioInput Tilt { get; }

    public GpioInput Heat { get; }

    public GpioInput Button { get; }

    public Esp32Power Power { get; }

    public GpioSwitch SensorPower { get; }

    public GpioSwitch DividerPower { get; }

    public TimerGuard Guard { get; }

    public GpioSwitch Pin(int pin) => new(gpio, pin);

    public RmtEchoCapture RmtEcho(int longestUs = 30_000) => new(Wiring, new GpioInput(gpio, Wiring.SensorEchoPin), Clock, longestUs);

    public TimerEchoCapture TimerEcho() => new(gpio, Wiring);

    /// <summary>Switches the sensor on, pings once.</summary>
    public RangeStatus Ping(IEchoCapture echo, out int echoUs)
    {
        SensorPower.Set(true);
        Clock.Sleep(100);
        return echo.TryCapture(100, out echoUs);
    }
}
