namespace BinNode.Core.Settings;

/// <summary>Bytes as hex digits.</summary>
public static class Hex
{
    /// <summary>The value of a hex digit, or -1 when it is none.</summary>
    public static int Digit(char c)
    {
        if (c >= '0' && c <= '9')
        {
            return c - '0';
        }

        if (c >= 'a' && c <= 'f')
        {
            return c - 'a' + 10;
        }

        return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    }

    /// <summary>The bytes of a text of hex digits, or null when it is not one.</summary>
    public static byte[] Parse(string text)
    {
        if (text.Length % 2 != 0)
        {
            return null;
        }

        byte[] bytes = new byte[text.Length / 2];
        for (int i = 0; i < bytes.Length; i++)
        {
            int high = Digit(text[2 * i]);
            int low = Digit(text[2 * i + 1]);
            if (high < 0 || low < 0)
            {
                return null;
            }

            bytes[i] = (byte)(high << 4 | low);
        }

        return bytes;
    }

    /// <summary>A number as hex digits in lower case.</summary>
    /// <param name="value">The number.</param>
    /// <param name="digits">How many digits, 1 to 8.</param>
    public static string Format(uint value, int digits)
    {
        char[] text = new char[digits];
        for (int i = digits - 1; i >= 0; i--)
        {
            text[i] = "0123456789abcdef"[(int)(value & 15)];
            value >>= 4;
        }

        return new string(text);
    }
}
