using System.Device.Gpio;
using BinNode.Contracts;

namespace BinNode.Esp32;

/// <summary>A switch that pulls its pin high when it is active; an external resistor holds the pin low otherwise, also in deep sleep.</summary>
public sealed class GpioInput : IInput
{
    private readonly GpioController gpio;
    private readonly int pinNumber;
    private GpioPin pin;

    /// <summary>Makes the input; the pin is claimed at the first use.</summary>
    /// <param name="gpio">The chip's pins.</param>
    /// <param name="pinNumber">Number of the pin, or <see cref="Board.NoPin"/> for a switch that is never active.</param>
    public GpioInput(GpioController gpio, int pinNumber)
    {
        this.gpio = gpio;
        this.pinNumber = pinNumber;
    }

    /// <inheritdoc />
    public bool IsActive
    {
        get
        {
            if (pinNumber == Board.NoPin)
            {
                return false;
            }

            if (pin == null)
            {
                pin = gpio.OpenPin(pinNumber, PinMode.Input);
            }

            return pin.Read() == PinValue.High;
        }
    }
}
