using System.Device.Gpio;
using BinNode.Battery;
using BinNode.Contracts;
using BinNode.Esp32;

namespace BinNode.Node;

/// <summary>The parts that every board has, whatever its settings say.</summary>
public sealed class NodeHardware
{
    private const int ConsoleBufferBytes = 512;

    /// <summary>Makes the drivers; none touches its pins before it is used.</summary>
    public NodeHardware(Board board)
    {
        Board = board;
        Gpio = new GpioController();
        Clock = new Esp32Clock();
        Tilt = new GpioInput(Gpio, board.TiltPin);
        Heat = new GpioInput(Gpio, board.HeatPin);
        Power = new Esp32Power(board, new GpioInput(Gpio, board.ConsoleWakePin), Tilt, Heat);
        Divider = new GpioSwitch(Gpio, board.DividerPowerPin);
        SensorPower = new GpioSwitch(Gpio, board.SensorPowerPin);
        Console = new Esp32Uart(2, board.ConsoleTxPin, board.ConsoleRxPin, ConsoleBufferBytes);
        BatteryAdc = new Esp32Adc(board.BatteryAdcChannel);
    }

    /// <summary>Pins and channels.</summary>
    public Board Board { get; }

    /// <summary>The chip's pins.</summary>
    public GpioController Gpio { get; }

    /// <summary>Time within the wake.</summary>
    public IClock Clock { get; }

    /// <summary>Sleep.</summary>
    public IPower Power { get; }

    /// <summary>The tilt switch.</summary>
    public IInput Tilt { get; }

    /// <summary>The thermal switch.</summary>
    public IInput Heat { get; }

    /// <summary>Switch of the battery divider and the thermistor.</summary>
    public ISwitch Divider { get; }

    /// <summary>Switch of the range sensor.</summary>
    public ISwitch SensorPower { get; }

    /// <summary>The technician's port.</summary>
    public IByteChannel Console { get; }

    /// <summary>The battery's ADC channel.</summary>
    public IAnalogInput BatteryAdc { get; }
}
