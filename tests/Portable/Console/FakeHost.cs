using BinNode.Contracts;
using BinNode.Core.Console;
using BinNode.Core.Readings;
using BinNode.Core.Settings;

namespace BinNode.Portable.Tests.Console;

/// <summary>A node for the console: it does nothing but answer what it was told to.</summary>
public class FakeHost : IConsoleHost, IChip
{
    public int DistanceMm = 800;
    public int StepMm;
    public ReadingState State = ReadingState.Ok;
    public int Raw = 2000;
    public int BatteryMv = 3600;
    public SenseStatus BatteryStatus = SenseStatus.Ok;
    public int TemperatureDeciC = 250;
    public LinkStatus Joined = LinkStatus.Up;
    public MqttStatus Broker = MqttStatus.Ok;
    public long UnixSeconds;
    public int Depth = 2;
    public int Idles;
    public int Changes;
    public int Measurements;
    public bool IsSensing;
    public bool IsOnline;

    public string Firmware => "9.9.9";

    public IChip Chip => this;

    public string BoardName => "test-board";

    public string HardwareAddress => "0123456789ab";

    public int FreeHeapBytes => 65432;

    public string DeviceId { get; set; } = "bin-7";

    public SettingsSource SettingsSource { get; set; }

    public LinkReport Link { get; } = new LinkReport { HasSignal = true, SignalDbm = -71, JoinMs = 1200, ConnectMs = 300 };

    public int JournalDepth => Depth;

    public bool TryGetTime(out long unixSeconds)
    {
        unixSeconds = UnixSeconds;
        return UnixSeconds > 0;
    }

    public void SetTime(long unixSeconds) => UnixSeconds = unixSeconds;

    public void WriteStatus(ConsoleOutput output) => output.Field("wakes", 41);

    public void WriteLog(int kind, ConsoleOutput output) => output.Field("entry", "log " + kind.ToString());

    public void WritePower(ConsoleOutput output) => output.Field("mah_today", "1.5");

    public void Measure(LiveMeasurement into)
    {
        into.State = State;
        into.DistanceMm = DistanceMm + StepMm * Measurements;
        into.SpreadMm = 3;
        into.ValidPings = 5;
        into.Pings = 5;
        into.FillPermille = 444;
        into.Litres = 106;
        into.Battery = BatteryStatus;
        into.BatteryMv = BatteryMv;
        into.Temperature = SenseStatus.Ok;
        into.TemperatureDeciC = TemperatureDeciC;
        Measurements++;
    }

    public RangeStatus Ping(out int distanceMm)
    {
        IsSensing = true;
        distanceMm = DistanceMm;
        return State == ReadingState.Ok ? RangeStatus.Ok : RangeStatus.NoEcho;
    }

    public void EndSensing() => IsSensing = false;

    public SenseStatus ReadBattery(out int batteryMv)
    {
        batteryMv = BatteryMv;
        return BatteryStatus;
    }

    public SenseStatus ReadBatteryRaw(out int raw)
    {
        raw = Raw;
        return BatteryStatus;
    }

    public SenseStatus ReadTemperature(out int temperatureDeciC)
    {
        temperatureDeciC = TemperatureDeciC;
        return SenseStatus.Ok;
    }

    public bool PeekJournal(int index, out Reading reading)
    {
        reading = default;
        reading.Sequence = (uint)(100 + index);
        reading.Seconds = 1700000000;
        reading.DistanceMm = 812;
        return index >= 0 && index < Depth;
    }

    public bool ClearJournal()
    {
        Depth = 0;
        return true;
    }

    public LinkStatus Scan(ConsoleOutput output)
    {
        output.Field("yard", -60, "dBm");
        return Joined == LinkStatus.RadioSilent ? Joined : LinkStatus.Up;
    }

    public LinkStatus Join()
    {
        IsOnline = Joined == LinkStatus.Up;
        return Joined;
    }

    public MqttStatus TryBroker(bool publish, out LinkStatus joined)
    {
        joined = Join();
        return Broker;
    }

    public void Leave() => IsOnline = false;

    public void OnSettingsChanged(NodeSettings settings) => Changes++;

    public void OnIdle() => Idles++;
}
