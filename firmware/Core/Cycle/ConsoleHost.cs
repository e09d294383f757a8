using BinNode.Contracts;
using BinNode.Core.Bin;
using BinNode.Core.Console;
using BinNode.Core.Readings;
using BinNode.Core.Settings;
using BinNode.Core.Uplink;

namespace BinNode.Core.Cycle;

/// <summary>The node as the console sees it: everything live, nothing stored.</summary>
public sealed class ConsoleHost : IConsoleHost
{
    private const int PingBudgetMs = 250;
    private const int ScanMs = 10000;
    private const int JoinMs = 20000;
    private const int LeaveMs = 5000;
    private const int MostNetworks = 16;

    private readonly NodeParts _parts;
    private readonly NodeMemory _memory;
    private readonly IDeadlineHandler _deadline;
    private readonly SettingsStore _store;
    private NodeSettings _settings;
    private Measurement _measurement;
    private BinProfile _profile;
    private bool _sensing;
    private bool _joined;

    /// <summary>Wires the host.</summary>
    public ConsoleHost(NodeParts parts, NodeSettings settings, SettingsStore store, SettingsSource source, NodeMemory memory, string deviceId, IDeadlineHandler deadline)
    {
        _parts = parts;
        _store = store;
        _memory = memory;
        _deadline = deadline;
        SettingsSource = source;
        DeviceId = deviceId;
        Use(settings);
    }

    /// <summary>True when the technician has changed settings.</summary>
    public bool SettingsChanged { get; private set; }

    /// <inheritdoc/>
    public string Firmware => FirmwareVersion.Text;

    /// <inheritdoc/>
    public IChip Chip => _parts.Chip;

    /// <inheritdoc/>
    public string DeviceId { get; private set; }

    /// <inheritdoc/>
    public SettingsSource SettingsSource { get; }

    /// <inheritdoc/>
    public int JournalDepth => _memory.Journal.Depth;

    /// <inheritdoc/>
    public LinkReport Link => _parts.Uplink.Report;

    /// <inheritdoc/>
    public bool TryGetTime(out long unixSeconds)
    {
        bool known = _memory.Clock.TryNow(out uint now);
        unixSeconds = now;
        return known;
    }

    /// <inheritdoc/>
    public void SetTime(long unixSeconds) => _memory.Journal.OnNetworkTime(unixSeconds);

    /// <inheritdoc/>
    public void WriteStatus(ConsoleOutput output) => ConsoleReport.Status(output, _parts, _memory);

    /// <inheritdoc/>
    public void WriteLog(int kind, ConsoleOutput output) => ConsoleReport.Log(output, kind, _memory);

    /// <inheritdoc/>
    public void WritePower(ConsoleOutput output) => ConsoleReport.Power(output, _memory);

    /// <inheritdoc/>
    public void Measure(LiveMeasurement into)
    {
        _measurement.Take(_memory.Bin, 0);
        RangeResult range = _measurement.Inputs.Range;
        into.State = range.State;
        into.DistanceMm = range.DistanceMm;
        into.SpreadMm = range.SpreadMm;
        into.ValidPings = range.ValidCount;
        into.Pings = range.Pings;
        into.FillPermille = range.HasDistance ? _profile.FillPermille(range.DistanceMm) : 0;
        into.Litres = _profile.Litres(into.FillPermille);
        into.Battery = _measurement.Battery;
        into.BatteryMv = _measurement.Inputs.BatteryMv;
        into.Temperature = _measurement.Temperature;
        into.TemperatureDeciC = _measurement.Inputs.TemperatureDeciC;
    }

    /// <inheritdoc/>
    public RangeStatus Ping(out int distanceMm)
    {
        if (!_sensing)
        {
            _sensing = true;
            _parts.Range.PowerOn();
        }

        SenseStatus status = ReadTemperature(out int deciC);
        return _parts.Range.TryMeasure(_memory.Bin.AirDeciC(status, deciC, 0), PingBudgetMs, out distanceMm);
    }

    /// <inheritdoc/>
    public void EndSensing()
    {
        if (_sensing)
        {
            _sensing = false;
            _parts.Range.PowerOff();
        }
    }

    /// <inheritdoc/>
    public SenseStatus ReadBattery(out int batteryMv) => _parts.Battery.TryRead(out batteryMv);

    /// <inheritdoc/>
    public SenseStatus ReadBatteryRaw(out int raw) => _parts.BatteryRaw.TryRead(out raw);

    /// <inheritdoc/>
    public SenseStatus ReadTemperature(out int temperatureDeciC)
    {
        SenseStatus status = _parts.Thermometer.TryRead(out temperatureDeciC);
        temperatureDeciC += _settings.Number(Setting.TempOffsetDeciC);
        return status;
    }

    /// <inheritdoc/>
    public bool PeekJournal(int index, out Reading reading)
    {
        Reading[] one = new Reading[1];
        uint after = 0;
        for (int i = 0; i <= index; i++)
        {
            if (_memory.Journal.Peek(after, one, 1) == 0)
            {
                reading = default;
                return false;
            }

            after = one[0].Sequence;
        }

        reading = one[0];
        return true;
    }

    /// <inheritdoc/>
    public bool ClearJournal()
    {
        _memory.Journal.Clear();
        return _memory.Journal.Commit() == FileStatus.Ok;
    }

    /// <inheritdoc/>
    public LinkStatus Scan(ConsoleOutput output)
    {
        if (_parts.Scanner == null)
        {
            output.Field("scan", "not by this link");
            return LinkStatus.Up;
        }

        Leave();
        string[] names = new string[MostNetworks];
        short[] signalDbm = new short[MostNetworks];
        int found = _parts.Scanner.Scan(names, signalDbm, ScanMs);
        if (found < 0)
        {
            return LinkStatus.RadioSilent;
        }

        output.Field("found", found);
        for (int i = 0; i < found; i++)
        {
            output.Field(names[i], signalDbm[i], "dBm");
        }

        return LinkStatus.Up;
    }

    /// <inheritdoc/>
    public LinkStatus Join()
    {
        if (_joined)
        {
            return LinkStatus.Up;
        }

        // The link was made of the settings that this wake began with.
        if (SettingsChanged && !_settings.IsProven)
        {
            return LinkStatus.RadioSilent;
        }

        LinkStatus status = _parts.Uplink.Join(_parts.Uplink.WantedJoinMs > JoinMs ? _parts.Uplink.WantedJoinMs : JoinMs);
        _joined = status == LinkStatus.Up;
        if (_joined && _parts.Uplink.TryGetTime(LeaveMs, out long unixSeconds))
        {
            SetTime(unixSeconds);
        }

        return status;
    }

    /// <inheritdoc/>
    public MqttStatus TryBroker(bool publish, out LinkStatus joined)
    {
        joined = Join();
        return joined != LinkStatus.Up
            ? MqttStatus.Fault
            : Session.Probe(_parts, _settings, _store, new MessageBuilder(_parts, _settings, _memory, _measurement, DeviceId), DeviceId, publish);
    }

    /// <inheritdoc/>
    public void Leave()
    {
        if (_joined)
        {
            _joined = false;
            _parts.Uplink.Leave(LeaveMs);
        }
    }

    /// <inheritdoc/>
    public void OnSettingsChanged(NodeSettings settings)
    {
        SettingsChanged = true;
        Leave();
        Use(settings);
        DeviceId = Identity.Of(settings, _parts.Chip);
    }

    /// <inheritdoc/>
    public void OnIdle()
    {
        _parts.Guard.Kick();
        _parts.Guard.Arm(_settings.Number(Setting.DeadlineS) * 1000, _deadline);
    }

    private void Use(NodeSettings settings)
    {
        _settings = settings;
        _measurement = new Measurement(_parts, settings);
        BinConfig bin = new BinConfig();
        SettingsMap.Fill(bin, settings);
        _profile = new BinProfile(bin);
    }
}
