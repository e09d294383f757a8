using BinNode.Contracts;
using BinNode.Esp32;
using BinNode.Ultrasonic;

namespace BinNode.Node;

/// <summary>
/// How a trigger-and-echo sensor is timed: by the RMT peripheral, or by polling on a board that has no channel to spare.
/// A build with -p:Hcsr04Binding=true has device/hcsr04/EchoSensors.cs in its place.
/// </summary>
public static class EchoSensors
{
    /// <summary>Makes the driver; the sensor stays off.</summary>
    public static IRangeSensor Create(NodeHardware hardware, RangeSensorTraits traits) =>
        new TriggerEchoSensor(Capture(hardware), hardware.SensorPower, hardware.Clock, traits);

    private static IEchoCapture Capture(NodeHardware hardware)
    {
        Board board = hardware.Board;
        if (!board.HasEchoRmt)
        {
            return new TimerEchoCapture(hardware.Gpio, board);
        }

        return new RmtEchoCapture(board, new GpioInput(hardware.Gpio, board.SensorEchoPin), hardware.Clock);
    }
}
