using BinNode.Esp32;

namespace BinNode.VirtualBoard;

/// <summary>
/// One node's hardware and the world around it. <see cref="RunWake"/> runs the firmware's Main from a fresh start to deep sleep, in virtual time, on the caller's thread;
/// what survives from wake to wake is what survives on the device: the flash drive, the calendar clock and the world.
/// Not thread-safe; several boards may run on several threads.
/// </summary>
public sealed class SimulatedBoard : IHost
{
    private const int CauseUndefined = 0;
    private const int CauseExt1 = 3;
    private const int CauseTimer = 4;
    private const double PressS = 0.2;

    private readonly BoardOptions options;
    private readonly Dice dice;
    private readonly Chip chip;
    private readonly TimeHost timeHost;
    private readonly PinBank pins;
    private readonly PowerControl power;
    private readonly RmtModel rmt;
    private readonly AnalogInputs adc;
    private readonly UltrasonicSensor sensor;
    private readonly SerialPorts serial;
    private readonly WifiModel wifi;
    private readonly MqttModel mqtt;
    private readonly List<Exception> threadFaults = [];
    private BinTruth truth;
    private long truthAtUs = -1;
    private ulong closedSwitches;
    private bool asleep;
    private bool stuck;
    private long sleepSinceUs;
    private long wakeAtUs;
    private Scheduled? watchdog;

    /// <summary>Makes a board that has never had power.</summary>
    public SimulatedBoard(BoardOptions options)
    {
        this.options = options;
        dice = new Dice(options.Seed);
        Time = new VirtualTime();
        chip = new Chip(Time, options.Timing);
        Rtc = new RtcModel(Time, options.RtcDriftPpm);
        Ledger = new ChargeLedger(Time, options.Currents);
        Flash = new FlashDrive(options.Flash, chip, options.Timing);
        timeHost = new TimeHost(Time, chip, Rtc, options.Timing, threadFaults);
        power = new PowerControl(chip, options.Wiring, options.FreeHeapBytes);
        sensor = new UltrasonicSensor(Time, options.Sensor, TruthNow, dice);
        pins = new PinBank(chip, options.Wiring);
        rmt = new RmtModel(Time, chip, options.Wiring, options.Timing, sensor);
        adc = new AnalogInputs(Time, chip, options.Timing, options.Wiring, options.Analog, dice, () => BatteryMv, TruthNow);
        serial = new SerialPorts(Time, chip, options.Wiring, pins);
        wifi = new WifiModel(Time, chip, options.Wifi, Flash, Ledger, dice, () => TrueUnixSeconds);
        mqtt = new MqttModel(Time, chip, wifi, options.Wifi, options.Broker, CheckSupply);
        Wire(options.Wiring);
    }

    /// <summary>Virtual time since the simulation began.</summary>
    public VirtualTime Time { get; }

    /// <summary>The flash drive.</summary>
    public FlashDrive Flash { get; }

    /// <summary>The chip's calendar clock.</summary>
    public RtcModel Rtc { get; }

    /// <summary>Holds virtual time to real time while a real port is open.</summary>
    public RealTimePacer Pacer { get; } = new();

    /// <summary>Where the charge went.</summary>
    public ChargeLedger Ledger { get; }

    /// <summary>Options that the board was made of; the sensor's and the analog inputs' may be changed between wakes.</summary>
    public BoardOptions Options => options;

    /// <summary>True calendar time, which only the world knows.</summary>
    public double TrueUnixSeconds => options.StartUnixSeconds + (Time.NowUs / 1e6);

    /// <summary>True calendar time of the next wake by the timer; null when none is armed, or before the first wake.</summary>
    public double? NextWakeAt => asleep && power.TimerUs > 0 ? options.StartUnixSeconds + (wakeAtUs / 1e6) : null;

    /// <summary>Wakes so far.</summary>
    public long Wakes { get; private set; }

    /// <summary>Pings of the ultrasonic sensor so far.</summary>
    public long Pings => sensor.Pings;

    /// <summary>Exceptions that ended a thread of the firmware without anyone catching them.</summary>
    public IReadOnlyList<Exception> ThreadFaults => threadFaults;

    /// <summary>Calls of the firmware into the API during the last wake.</summary>
    public long CallsInWake => chip.Calls;

    /// <summary>Battery voltage now in millivolts, with what it sags under the present load.</summary>
    public double BatteryMv
    {
        get
        {
            double restingMv = TruthNow().BatteryMv is > 0 and double given ? given : options.Battery.RestingMv(Ledger.TotalMah);
            double peakMa = Ledger.IsOn(Load.WifiJoin) || Ledger.IsOn(Load.Wifi) || Ledger.IsOn(Load.Modem) ? options.Currents.RadioPeakMa : 0;
            return restingMv - ((Ledger.NowMa + peakMa) * options.Battery.ResistanceOhm);
        }
    }

    ITimeHost IHost.Time => timeHost;

    IPowerHost IHost.Power => power;

    IPinHost IHost.Pins => pins;

    IAdcHost IHost.Adc => adc;

    IRmtHost IHost.Rmt => rmt;

    IFileHost IHost.Files => Flash;

    ISerialHost IHost.Serial => serial;

    IWifiHost IHost.Wifi => wifi;

    IMqttHost IHost.Mqtt => mqtt;

    /// <summary>Wires something to a serial port ("COM2", "COM3").</summary>
    public void Plug(string port, ISerialPeer peer) => serial.Line(port).Plug(peer);

    /// <summary>Tells someone of every change of a pin that the chip drives; a pin that the chip lets go of falls low.</summary>
    public void ListenTo(int pin, Action<bool> changed) => pins.Listen(pin, changed);

    /// <summary>Runs one wake: lets the sleep pass, boots, runs the firmware's Main and sees how it ends.</summary>
    /// <param name="main">The firmware's entry point.</param>
    /// <exception cref="InvalidOperationException">The node sleeps for ever, or stays awake for ever: nothing would ever wake it. Cut its power, or close a switch.</exception>
    public WakeResult RunWake(Action main)
    {
        Sleep();
        Boot();
        IHost before = CurrentBoard.Enter(this);
        Exception? thrown = null;
        try
        {
            if (wifi.IsStarted)
            {
                CheckSupply();
            }

            chip.Advance(options.Timing.ManagedWorkUs);
            main();
            chip.Finish(WakeEnd.Returned);
        }
        catch (BoardOffException)
        {
            // The usual end: deep sleep unwinds the firmware.
        }
        catch (Exception fault)
        {
            thrown = fault;
            chip.Finish(WakeEnd.Threw);
        }
        finally
        {
            CurrentBoard.Enter(before);
        }

        return EndWake(thrown);
    }

    /// <summary>Takes the power away, asleep or awake, and gives it back: the clock is lost, the next wake is a first one.</summary>
    public void CutPower()
    {
        if (CurrentBoard.IsRunning(this))
        {
            chip.End(WakeEnd.PowerCut);
        }

        LosePower();
        asleep = false;
        stuck = false;
    }

    /// <summary>Cuts the power at one of the firmware's calls into the API in the next wake, counted from 1.</summary>
    public void CutPowerAtCall(long call) => chip.CutPowerAtCall(call);

    /// <summary>Closes or opens a switch on one of the board's wake pins now.</summary>
    public void SetSwitch(int pin, bool closed)
    {
        ulong bit = 1UL << pin;
        closedSwitches = closed ? closedSwitches | bit : closedSwitches & ~bit;
    }

    /// <summary>Presses the console's button and lets it go again.</summary>
    public void PressConsoleButton()
    {
        int pin = options.Wiring.ConsoleWakePin;
        SetSwitch(pin, true);
        At(TrueUnixSeconds + PressS, () => SetSwitch(pin, false));
    }

    /// <summary>Does something at a true calendar time, whether the node is awake or not.</summary>
    public void At(double unixSeconds, Action action) => Time.Schedule((long)((unixSeconds - TrueUnixSeconds) * 1e6), action, Scope.World);

    private BinTruth TruthNow()
    {
        if (truthAtUs != Time.NowUs / 1_000_000)
        {
            truthAtUs = Time.NowUs / 1_000_000;
            truth = options.World.At(TrueUnixSeconds);
        }

        return truth;
    }

    private void Wire(Board wiring)
    {
        pins.DriveFrom(wiring.SensorEchoPin, () => sensor.EchoLevel);
        pins.DriveFrom(wiring.ConsoleWakePin, () => SwitchLevel(wiring.ConsoleWakePin));
        pins.DriveFrom(wiring.TiltPin, () => SwitchLevel(wiring.TiltPin) || TruthNow().Tipped);
        pins.DriveFrom(wiring.HeatPin, () => SwitchLevel(wiring.HeatPin) || TruthNow().Hot);
        pins.Listen(wiring.SensorTriggerPin, sensor.SetTrigger);
        pins.Listen(wiring.SensorPowerPin, on =>
        {
            sensor.SetPower(on);
            Ledger.Set(Load.Sensor, on);
        });
        pins.Listen(wiring.DividerPowerPin, on =>
        {
            adc.SetPower(on);
            Ledger.Set(Load.Divider, on);
        });
        pins.Listen(wiring.ModemPowerPin, on => Ledger.Set(Load.Modem, on));
        pins.PulledUpPin = options.ModemStaysPowered ? wiring.ModemPowerPin : Board.NoPin;
        pins.Listen(wiring.WatchdogPin, high =>
        {
            if (high)
            {
                KickWatchdog();
            }
        });
    }

    private bool SwitchLevel(int pin) => (closedSwitches >> pin & 1) != 0;

    /// <summary>Deep sleep until the timer, or until an armed pin is high.</summary>
    private void Sleep()
    {
        if (stuck)
        {
            StayAwake();
            return;
        }

        if (!asleep)
        {
            power.WakeupCause = CauseUndefined;
            power.WakeupPins = 0;
            return;
        }

        long untilUs = power.TimerUs > 0 ? wakeAtUs : long.MaxValue;
        bool byPin = Time.AdvanceUntil(() => !asleep || ActivePins() != 0, untilUs);
        if (!asleep)
        {
            power.WakeupCause = CauseUndefined;
            return;
        }

        if (!byPin && untilUs == long.MaxValue)
        {
            throw new InvalidOperationException("The node sleeps, and nothing is armed and nothing will happen that could wake it.");
        }

        power.WakeupPins = byPin ? ActivePins() : 0;
        power.WakeupCause = byPin ? CauseExt1 : CauseTimer;
        Rtc.Slept(Time.NowUs - sleepSinceUs);
        asleep = false;
    }

    /// <summary>Main has ended without sleeping: the chip stays awake until the external watchdog resets it.</summary>
    private void StayAwake()
    {
        if (watchdog is not { Cancelled: false })
        {
            throw new InvalidOperationException("The node is awake for ever: Main ended without deep sleep, and no watchdog is fitted.");
        }

        Time.AdvanceUntil(() => !stuck, long.MaxValue);
        power.WakeupCause = CauseUndefined;
    }

    private ulong ActivePins()
    {
        ulong active = 0;
        for (ulong armed = power.ArmedPins; armed != 0; armed &= armed - 1)
        {
            int pin = System.Numerics.BitOperations.TrailingZeroCount(armed);
            active |= pins.Level(pin) ? 1UL << pin : 0;
        }

        return active;
    }

    private void Boot()
    {
        Wakes++;
        power.Disarm();
        chip.Boot();
        Ledger.Set(Load.Sleep, false);
        Ledger.Set(Load.Awake, false);
        Ledger.Set(Load.Boot, true);
        if (options.WatchdogS > 0 && watchdog is not { Cancelled: false })
        {
            KickWatchdog();
        }

        Time.Advance(options.Timing.BootUs - options.Timing.BootAfterRadioUs);
        wifi.Boot();
        Time.Advance(options.Timing.BootAfterRadioUs + (wifi.IsStarted ? options.Timing.RadioDriverUs : 0));
        Ledger.Set(Load.Boot, false);
        Ledger.Set(Load.Awake, true);
    }

    private WakeResult EndWake(Exception? thrown)
    {
        WakeEnd end = chip.Ended!.Value;
        WakeResult result = new(end, Time.NowUs - chip.BootedAtUs, end == WakeEnd.DeepSleep ? power.TimerUs / 1e6 : 0, thrown);
        stuck = end is WakeEnd.Returned or WakeEnd.Threw;
        if (stuck)
        {
            return result;
        }

        Silence();
        asleep = end == WakeEnd.DeepSleep;
        if (asleep)
        {
            sleepSinceUs = Time.NowUs;
            wakeAtUs = Time.NowUs + Rtc.RealUs(power.TimerUs);
            Ledger.Set(Load.Sleep, true);
        }
        else if (end is WakeEnd.PowerCut or WakeEnd.BrownOut)
        {
            LosePower();
        }

        return result;
    }

    /// <summary>Everything that the chip drove falls silent.</summary>
    private void Silence()
    {
        Time.EndWake();
        timeHost.Reset();
        pins.Reset();
        rmt.Reset();
        serial.Reset();
        mqtt.Reset();
        wifi.Reset();
        Flash.LosePower(dice);
        Ledger.Set(Load.Awake, false);
        Ledger.Set(Load.Boot, false);
    }

    /// <summary>The radio sends: a battery that cannot bear it resets the chip.</summary>
    private void CheckSupply()
    {
        if (BatteryMv < options.Battery.BrownOutMv)
        {
            chip.End(WakeEnd.BrownOut);
        }
    }

    private void LosePower()
    {
        Silence();
        Rtc.Lose();
        power.Disarm();
    }

    private void KickWatchdog()
    {
        watchdog?.Cancel();
        if (options.WatchdogS > 0)
        {
            watchdog = Time.Schedule(options.WatchdogS * 1_000_000L, Bite, Scope.World);
        }
    }

    private void Bite()
    {
        if (CurrentBoard.IsRunning(this))
        {
            chip.End(WakeEnd.Watchdog);
        }

        Silence();
        asleep = false;
        stuck = false;
    }
}
