using BinNode.Contracts;

namespace BinNode.Battery;

/// <summary>Several conversions to one: the smallest and the largest are left out, since the ESP32's ADC throws spikes, and the mean keeps four more bits.</summary>
internal static class Sampler
{
    private const int Count = 18;

    /// <summary>The mean in sixteenths of a step, 0 to 65520; meaningful only when the result is Ok.</summary>
    public static SenseStatus TryRead(IAnalogInput input, out int raw16)
    {
        raw16 = 0;
        int low = int.MaxValue;
        int high = 0;
        for (int i = 0; i < Count; i++)
        {
            SenseStatus status = input.TryRead(out int raw);
            if (status != SenseStatus.Ok)
            {
                raw16 = 0;
                return status;
            }

            raw16 += raw;
            low = raw < low ? raw : low;
            high = raw > high ? raw : high;
        }

        raw16 -= low + high;
        return SenseStatus.Ok;
    }
}
