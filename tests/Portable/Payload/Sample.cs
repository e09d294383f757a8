using BinNode.Core.Readings;

namespace BinNode.Portable.Tests.Payload;

/// <summary>Readings for the tests of the payload.</summary>
public static class Sample
{
    /// <summary>2025-06-01T00:00:00Z.</summary>
    public const uint Midnight = 1748736000;

    /// <summary>Readings a quarter of an hour apart, with a fixed noise.</summary>
    public static Reading[] Readings(int count)
    {
        Reading[] readings = new Reading[count];
        uint noise = 12345;
        for (int i = 0; i < count; i++)
        {
            noise = noise * 1103515245 + 12345;
            readings[i] = At(i, (ushort)(1300 - i + (int)((noise >> 16) & 7)));
            readings[i].BatteryMv = (ushort)(4030 + (int)((noise >> 20) & 15));
            readings[i].TemperatureDeciC = (short)(200 + i / 3 + (int)((noise >> 25) & 3));
        }

        return readings;
    }

    /// <summary>One reading of a series.</summary>
    public static Reading At(int index, ushort distanceMm)
    {
        Reading reading = new Reading();
        reading.Sequence = (uint)(index + 1);
        reading.Seconds = Midnight + (uint)(index * 900);
        reading.DistanceMm = distanceMm;
        reading.HasBattery = true;
        reading.BatteryMv = 4038;
        reading.HasTemperature = true;
        reading.TemperatureDeciC = 98;
        return reading;
    }

    /// <summary>Bytes in hex.</summary>
    public static string Hex(byte[] bytes, int offset, int count)
    {
        const string Digits = "0123456789abcdef";
        char[] text = new char[count * 2];
        for (int i = 0; i < count; i++)
        {
            text[2 * i] = Digits[bytes[offset + i] >> 4];
            text[2 * i + 1] = Digits[bytes[offset + i] & 15];
        }

        return new string(text);
    }

    /// <summary>Bytes from hex.</summary>
    public static byte[] Bytes(string hex)
    {
        byte[] bytes = new byte[hex.Length / 2];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(Digit(hex[2 * i]) << 4 | Digit(hex[2 * i + 1]));
        }

        return bytes;
    }

    private static int Digit(char c) => c <= '9' ? c - '0' : c - 'a' + 10;
}
