using BinNode.Contracts;
using BinNode.Esp32;
using BinNode.Hcsr04;

namespace BinNode.Node;

/// <summary>Trigger-and-echo sensors by the package nanoFramework.Iot.Device.Hcsr04; drivers/Hcsr04/README.md says why this is not the default.</summary>
public static class EchoSensors
{
    /// <summary>Makes the driver; the sensor stays off.</summary>
    /// <param name="hardware">Pins and clock.</param>
    /// <param name="traits">The sensor.</param>
    /// <param name="floorMm">Not used: the binding has its own limit.</param>
    public static IRangeSensor Create(NodeHardware hardware, RangeSensorTraits traits, int floorMm)
    {
        Board board = hardware.Board;
        return new Hcsr04Sensor(board.SensorTriggerPin, board.SensorEchoPin, hardware.SensorPower, hardware.Clock, traits);
    }
}
