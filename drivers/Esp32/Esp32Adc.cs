using System;
using System.Device.Adc;
using BinNode.Contracts;

namespace BinNode.Esp32;

/// <summary>One channel of ADC1, at the 12 dB attenuation that the platform fixes (0 to about 3.1 V). Raw: calibration is the battery driver's.</summary>
public sealed class Esp32Adc : IAnalogInput
{
    private readonly int channelNumber;
    private AdcChannel channel;

    /// <summary>Makes the input; the channel is claimed at the first use.</summary>
    /// <param name="channelNumber">Channel of ADC1 as the platform numbers them, or <see cref="Board.NoPin"/> when it is not fitted.</param>
    public Esp32Adc(int channelNumber)
    {
        this.channelNumber = channelNumber;
    }

    /// <inheritdoc />
    public SenseStatus TryRead(out int raw)
    {
        raw = 0;
        if (channelNumber == Board.NoPin)
        {
            return SenseStatus.NotFitted;
        }

        try
        {
            if (channel == null)
            {
                channel = new AdcController().OpenChannel(channelNumber);
            }

            raw = channel.ReadValue();
            return SenseStatus.Ok;
        }
        catch (Exception)
        {
            return SenseStatus.Failed;
        }
    }
}
