using BinNode.Battery;
using BinNode.Contracts;
using BinNode.Core.Cycle;
using BinNode.Core.Settings;
using BinNode.Esp32;
using BinNode.Wifi;

namespace BinNode.Node;

/// <summary>Puts a node together from its board and its settings. The one place that knows every part.</summary>
public static class NodeWiring
{
    /// <summary>Loads the settings and wires a wake.</summary>
    public static WakeCycle Wire(NodeHardware hardware)
    {
        Esp32Files files = new Esp32Files();
        SettingsStore store = new SettingsStore(files);
        NodeSettings settings = new NodeSettings();
        store.Links = UplinkFactory.Links(hardware.Board);
        SettingsSource source = store.Load(settings);
        return new WakeCycle(Parts(hardware, settings, files), settings, store, source);
    }

    private static NodeParts Parts(NodeHardware hardware, NodeSettings settings, IFileStore files)
    {
        Board board = hardware.Board;
        NodeParts parts = new NodeParts
        {
            Clock = hardware.Clock,
            Rtc = new Esp32Rtc(),
            Power = hardware.Power,
            Guard = new TimerGuard(hardware.Gpio, board.WatchdogPin),
            Files = files,
            Range = SensorFactory.Create(hardware, settings),
            Battery = new BatteryGauge(hardware.BatteryAdc, hardware.Divider, hardware.Clock, Calibration(settings, board)),
            BatteryRaw = new SwitchedInput(hardware.BatteryAdc, hardware.Divider, hardware.Clock, BatteryGauge.SettleMs),
            Thermometer = new NtcThermometer(new Esp32Adc(board.ThermistorAdcChannel), hardware.Divider, hardware.Clock, BatteryCalibration.FromDivider(0, 1), 0),
            Tilt = board.TiltPin == Board.NoPin ? null : hardware.Tilt,
            Heat = board.HeatPin == Board.NoPin ? null : hardware.Heat,
            Mac = new HmacSha256(),
            Chip = new Esp32Chip(board, settings.IsSet(Setting.DeviceId) ? "" : Station.HardwareAddress()),
            ConsolePort = hardware.Console,
        };
        UplinkFactory.Fit(parts, hardware, settings);
        return parts;
    }

    /// <summary>The calibrated line, or the one of the divider as drawn while there is no calibration.</summary>
    private static BatteryCalibration Calibration(NodeSettings settings, Board board)
    {
        BatteryCalibration calibration = new BatteryCalibration
        {
            Raw1 = settings.Number(Setting.BatteryRaw1),
            Mv1 = settings.Number(Setting.BatteryMv1),
            Raw2 = settings.Number(Setting.BatteryRaw2),
            Mv2 = settings.Number(Setting.BatteryMv2),
        };
        return calibration.IsUsable ? calibration : BatteryCalibration.FromDivider(board.DividerTopKOhm, board.DividerBottomKOhm);
    }
}
