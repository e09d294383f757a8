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
    // There and back over half as far again as the floor, through the coldest air (307 m/s): what lies farther is no surface of this bin.
    private const int LongestUsPerMm = 10;

    /// <summary>Makes the driver; the sensor stays off.</summary>
    /// <param name="hardware">Pins and clock.</param>
    /// <param name="traits">The sensor.</param>
    /// <param name="floorMm">Distance of the empty bin's floor in millimetres.</param>
    public static IRangeSensor Create(NodeHardware hardware, RangeSensorTraits traits, int floorMm) =>
        new TriggerEchoSensor(Capture(hardware, floorMm), hardware.SensorPower, hardware.Clock, traits);

    private static IEchoCapture Capture(NodeHardware hardware, int floorMm)
    {
        Board board = hardware.Board;
        if (!board.HasEchoRmt)
        {
            return new TimerEchoCapture(hardware.Gpio, board);
        }

        return new RmtEchoCapture(board, new GpioInput(hardware.Gpio, board.SensorEchoPin), hardware.Clock, floorMm * LongestUsPerMm);
    }
}
