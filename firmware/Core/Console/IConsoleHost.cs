using BinNode.Contracts;
using BinNode.Core.Readings;
using BinNode.Core.Settings;

namespace BinNode.Core.Console;

/// <summary>
/// What the console's commands need of the node. Nothing here throws for a failure of hardware or network, and nothing takes longer
/// than about a minute. Where a method gets the output, it writes fields (<see cref="ConsoleOutput.Field(string, string)"/>) and nothing else.
/// </summary>
public interface IConsoleHost
{
    /// <summary>Version of the firmware, such as "0.1.0".</summary>
    string Firmware { get; }

    /// <summary>The chip and the board.</summary>
    IChip Chip { get; }

    /// <summary>The identity in use: device.id, or what stands in for it when that is empty.</summary>
    string DeviceId { get; }

    /// <summary>Where this wake's settings came from; damage is shown by status and self-test.</summary>
    SettingsSource SettingsSource { get; }

    /// <summary>The clock's time.</summary>
    /// <param name="unixSeconds">Seconds since 1970-01-01T00:00:00Z; meaningful only when the result is true.</param>
    /// <returns>False while the calendar time is unknown.</returns>
    bool TryGetTime(out long unixSeconds);

    /// <summary>Sets the clock, as a time server would.</summary>
    void SetTime(long unixSeconds);

    /// <summary>The state in some fields: why awake, wakes so far, last reading, journal depth, last session, next report, last fault.</summary>
    void WriteStatus(ConsoleOutput output);

    /// <summary>What happened lately.</summary>
    /// <param name="kind">0 faults, 1 wakes, 2 sessions.</param>
    /// <param name="output">Gets one field an event, the newest first.</param>
    void WriteLog(int kind, ConsoleOutput output);

    /// <summary>The charge ledger by phase and the forecast of the battery.</summary>
    void WritePower(ConsoleOutput output);

    /// <summary>One whole measurement as a wake would do it, with nothing stored.</summary>
    void Measure(LiveMeasurement into);

    /// <summary>One raw ping. The host powers the sensor at the first and switches it off in <see cref="EndSensing"/>.</summary>
    /// <param name="distanceMm">Millimetres; meaningful only when the result is <see cref="RangeStatus.Ok"/>.</param>
    RangeStatus Ping(out int distanceMm);

    /// <summary>Switches off whatever <see cref="Ping"/> left on. Safe at any time.</summary>
    void EndSensing();

    /// <summary>The battery voltage as it would be stored.</summary>
    SenseStatus ReadBattery(out int batteryMv);

    /// <summary>The ADC's value behind the battery voltage, averaged, 0 to 4095, for its calibration.</summary>
    SenseStatus ReadBatteryRaw(out int raw);

    /// <summary>The air temperature as it would be stored, in tenths of a degree Celsius.</summary>
    SenseStatus ReadTemperature(out int temperatureDeciC);

    /// <summary>Readings that wait for the backend.</summary>
    int JournalDepth { get; }

    /// <summary>A waiting reading.</summary>
    /// <param name="index">0 is the oldest.</param>
    /// <param name="reading">Meaningful only when the result is true.</param>
    /// <returns>False when there is none.</returns>
    bool PeekJournal(int index, out Reading reading);

    /// <summary>Throws the waiting readings away.</summary>
    /// <returns>False when the flash failed.</returns>
    bool ClearJournal();

    /// <summary>Looks for networks: one field each, with its name and signal.</summary>
    /// <returns>Up when it looked, else why not.</returns>
    LinkStatus Scan(ConsoleOutput output);

    /// <summary>Joins the network of the settings, or says that it has joined already.</summary>
    LinkStatus Join();

    /// <summary>What the link knows; after <see cref="Join"/>.</summary>
    LinkReport Link { get; }

    /// <summary>Joins when needed and logs in at the broker.</summary>
    /// <param name="publish">True: also publishes the status message and waits for its confirmation.</param>
    /// <param name="joined">How joining ended; the result is meaningful only when this is <see cref="LinkStatus.Up"/>.</param>
    MqttStatus TryBroker(bool publish, out LinkStatus joined);

    /// <summary>Leaves the network. Safe at any time.</summary>
    void Leave();

    /// <summary>Settings have changed and are stored; from now on the host measures and joins with them.</summary>
    void OnSettingsChanged(NodeSettings settings);

    /// <summary>Called at least once a second while the console waits: the moment for the external watchdog.</summary>
    void OnIdle();
}
