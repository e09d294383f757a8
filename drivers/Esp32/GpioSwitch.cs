using System.Device.Gpio;
using BinNode.Contracts;

namespace BinNode.Esp32;

/// <summary>A load switch: on while its pin is high. The pin is claimed when the load is first switched on; until then it floats, and the switch is off.</summary>
public sealed class GpioSwitch : ISwitch
{
    private readonly GpioController gpio;
    private readonly int pinNumber;
    private GpioPin pin;

    /// <summary>Makes the switch.</summary>
    /// <param name="gpio">The chip's pins.</param>
    /// <param name="pinNumber">Number of the pin, or <see cref="Board.NoPin"/> for a load that is always on.</param>
    public GpioSwitch(GpioController gpio, int pinNumber)
    {
        this.gpio = gpio;
        this.pinNumber = pinNumber;
    }

    /// <inheritdoc />
    public void Set(bool on)
    {
        if (pinNumber == Board.NoPin)
        {
            return;
        }

        if (pin == null)
        {
            if (!on)
            {
                return;
            }

            pin = gpio.OpenPin(pinNumber, PinMode.Output);
        }

        pin.Write(on);
    }
}
