using BinNode.Contracts;
using BinNode.Core.Settings;
using BinNode.Esp32;
using BinNode.Ultrasonic;

namespace BinNode.Node;

/// <summary>The range sensor that the settings name. The numbers are the choices of sensor.kind in the settings table; a test holds them together.</summary>
public static class SensorFactory
{
    /// <summary>Speed of sound that serial sensors without a thermometer compute with: 20 °C.</summary>
    private const int AssumedMmPerSecond = 343_370;

    private const int SensorBufferBytes = 64;

    /// <summary>Makes the driver; the sensor stays off.</summary>
    public static IRangeSensor Create(NodeHardware hardware, NodeSettings settings)
    {
        int floorMm = settings.Number(Setting.BinEmptyMm);
        switch (settings.Number(Setting.SensorKind))
        {
            case 1: return EchoSensors.Create(hardware, Sensors.HcSr04(), floorMm);
            case 2: return EchoSensors.Create(hardware, Sensors.AjSr04m(), floorMm);
            case 3: return Serial(hardware, Sensors.A02yyuw(), false);
            case 4: return Serial(hardware, Sensors.JsnSr04tSerial(), false);
            case 5: return Serial(hardware, Sensors.JsnSr04tSerial(), true);
            case 6: return Serial(hardware, Sensors.DypA01(), false);
            default: return EchoSensors.Create(hardware, Sensors.JsnSr04t(), floorMm);
        }
    }

    /// <summary>A serial sensor takes the modem's UART, or on a board without one the console's, each with the sensor's own pins.</summary>
    private static IRangeSensor Serial(NodeHardware hardware, RangeSensorTraits traits, bool onRequest)
    {
        Board board = hardware.Board;
        Esp32Uart line = new Esp32Uart(board.HasModemUart ? 3 : 2, board.SensorTriggerPin, board.SensorEchoPin, SensorBufferBytes);
        return new SerialSensor(line, hardware.SensorPower, hardware.Clock, traits, onRequest, AssumedMmPerSecond);
    }
}
