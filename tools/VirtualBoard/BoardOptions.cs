using BinNode.Esp32;

namespace BinNode.VirtualBoard;

/// <summary>What a virtual board is made of. The same options give the same run.</summary>
public sealed class BoardOptions
{
    /// <summary>Chance, all of it.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The board whose pins and limits hold.</summary>
    public Board Wiring { get; init; } = new Esp32Wroom();

    /// <summary>True calendar time when the simulation begins.</summary>
    public long StartUnixSeconds { get; init; } = 1_780_000_000;

    /// <summary>The bin.</summary>
    public IBinWorld World { get; init; } = new SteadyBin();

    /// <summary>The ultrasonic sensor.</summary>
    public SensorOptions Sensor { get; init; } = new();

    /// <summary>The analog inputs.</summary>
    public AnalogOptions Analog { get; init; } = new();

    /// <summary>The battery.</summary>
    public BatteryModel Battery { get; init; } = new();

    /// <summary>Currents.</summary>
    public CurrentModel Currents { get; init; } = new();

    /// <summary>Durations.</summary>
    public TimingModel Timing { get; init; } = new();

    /// <summary>The flash drive.</summary>
    public FlashOptions Flash { get; init; } = new();

    /// <summary>The access point and the network behind it.</summary>
    public WifiOptions Wifi { get; init; } = new();

    /// <summary>The broker; by default one of the board's own, in memory.</summary>
    public IBroker Broker { get; init; } = new MemoryBroker();

    /// <summary>Error of the slow oscillator that runs the calendar clock and the wake timer in deep sleep, in parts per million; positive runs fast.</summary>
    public int RtcDriftPpm { get; init; } = 3000;

    /// <summary>True: the modem's load switch has a pull-up, so that the modem keeps its power while the chip sleeps, as its power saving mode needs.</summary>
    public bool ModemStaysPowered { get; init; }

    /// <summary>Seconds after which the external watchdog resets a node that does not kick it; 0: none fitted.</summary>
    public int WatchdogS { get; init; }

    /// <summary>Free heap that the chip reports, in bytes.</summary>
    public uint FreeHeapBytes { get; init; } = 96_000;
}
