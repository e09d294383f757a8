using System;
using System.Device.Gpio;
using UnitsNet;

namespace Iot.Device.Hcsr04;

public class Hcsr04 : IDisposable
{
    public extern Hcsr04(GpioController gpioController, int triggerPin, int echoPin, bool shouldDispose = true);

    public extern Hcsr04(int triggerPin, int echoPin, PinNumberingScheme pinNumberingScheme = PinNumberingScheme.Logical);

    public extern Length Distance { get; }

    public extern bool TryGetDistance(out Length result);

    public extern void Dispose();
}
