using BinNode.Cellular;
using BinNode.Core.Cycle;
using BinNode.Core.Settings;
using BinNode.Esp32;
using BinNode.Wifi;

namespace BinNode.Node;

/// <summary>A modem as the node's link.</summary>
public static class CellularLink
{
    private const int ModemBufferBytes = 2048;

    /// <summary>Fits it into the parts; the board must have a modem's UART.</summary>
    public static void Fit(NodeParts parts, NodeHardware hardware, NodeSettings settings)
    {
        Board board = hardware.Board;
        Esp32Uart port = new Esp32Uart(3, board.ModemTxPin, board.ModemRxPin, ModemBufferBytes);
        GpioSwitch power = new GpioSwitch(hardware.Gpio, board.ModemPowerPin);
        GpioSwitch key = new GpioSwitch(hardware.Gpio, board.ModemKeyPin);
        CellularState state = new CellularState();
        parts.Uplink = new CellularUplink(port, hardware.Clock, parts.Rtc, power, key, Modem(settings), state);
        parts.UplinkState = state;

        // The chip's own radio starts with it unless its stored configuration says otherwise, and a new board's does not.
        parts.Radio = new WifiRadio(new WifiSettings { Ssid = string.Empty, Password = string.Empty }, hardware.Clock);
    }

    private static CellularConfig Modem(NodeSettings settings) => new CellularConfig
    {
        Modem = (ModemKind)settings.Number(Setting.CellProfile),
        Apn = settings.Text(Setting.CellApn),
        User = settings.Text(Setting.CellUser),
        Password = settings.Text(Setting.CellPassword),
        Auth = settings.Number(Setting.CellAuth),
        Pin = settings.Text(Setting.CellPin),
        Operator = settings.Text(Setting.CellOperator),
        Radio = settings.Number(Setting.CellRadio),
        Bands = settings.Text(Setting.CellBands),
        Psm = settings.Flag(Setting.CellPsm),
        PsmTauS = settings.Number(Setting.CellTauS),
        PsmActiveS = settings.Number(Setting.CellActiveS),
        Baud = settings.Number(Setting.CellBaud),
        JoinS = settings.Number(Setting.CellJoinS),
        TimeServer = settings.Text(Setting.TimeServer),
        BundleKb = settings.Number(Setting.CellMonthlyKb),
        BundleDay = settings.Number(Setting.CellMonthDay),
        SmsNumber = settings.Text(Setting.CellSms),
    };
}
