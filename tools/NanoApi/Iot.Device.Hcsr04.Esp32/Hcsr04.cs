using System;
using UnitsNet;

namespace Iot.Device.Hcsr04.Esp32;

public class Hcsr04 : IDisposable
{
    public extern Hcsr04(int trigger, int echo);

    public extern Length Distance { get; }

    public extern bool TryGetDistance(out Length result);

    public extern void Dispose();
}
