using System;
using System.Globalization;
using BinNode.Core.Payload;

namespace BinNode.Tools.Payload;

/// <summary>A declared resolution, written as MM,MV,DECIC: 1,1,1 or 5,10,5 or 21.5,10,5.</summary>
public readonly record struct Resolution(int DistanceHalfMm, int BatteryMv, int TemperatureDeciC)
{
    /// <summary>1 mm, 1 mV, 0.1 °C.</summary>
    public static Resolution Fine => new(2, 1, 1);

    /// <summary>5 mm, 10 mV, 0.5 °C.</summary>
    public static Resolution Coarse => new(10, 10, 5);

    /// <summary>Reads MM,MV,DECIC.</summary>
    /// <exception cref="TraceFormatException">It is not that.</exception>
    public static Resolution Parse(string text)
    {
        string[] parts = text.Split(',');
        if (parts.Length == 3 && TryHalves(parts[0], out int distance) && TryWhole(parts[1], out int battery) && TryWhole(parts[2], out int temperature))
        {
            return new Resolution(distance, battery, temperature);
        }

        throw new TraceFormatException($"The resolution \"{text}\" is not MM,MV,DECIC, such as 1,1,1 or 5,10,5: millimetres from 0.5 to 127.5 in halves, millivolts and tenths of a degree from 1 to 255.");
    }

    /// <summary>Puts the resolution into a header.</summary>
    public void Apply(ReadingsHeader header)
    {
        header.DistanceStepHalfMm = DistanceHalfMm;
        header.BatteryStepMv = BatteryMv;
        header.TemperatureStepDeciC = TemperatureDeciC;
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{DistanceHalfMm / 2m} mm, {BatteryMv} mV, {TemperatureDeciC / 10m} °C");

    private static bool TryHalves(string text, out int halves)
    {
        halves = 0;
        if (!decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal millimetres) || millimetres > 128 || millimetres * 2 != Math.Floor(millimetres * 2))
        {
            return false;
        }

        halves = (int)(millimetres * 2);
        return halves is >= 1 and <= 255;
    }

    private static bool TryWhole(string text, out int value) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out value) && value is >= 1 and <= 255;
}
