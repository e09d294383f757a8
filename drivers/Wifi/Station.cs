using System;
using System.Net.NetworkInformation;

namespace BinNode.Wifi;

/// <summary>The chip's own station, whatever link the node uses.</summary>
public static class Station
{
    private const string HexDigits = "0123456789abcdef";

    /// <summary>Hardware address of the station in 12 lower-case hex digits, or an empty string when it cannot be read. Reads flash.</summary>
    public static string HardwareAddress()
    {
        try
        {
            byte[] address = NetworkInterface.GetAllNetworkInterfaces()[0].PhysicalAddress;
            string text = string.Empty;
            for (int i = 0; i < address.Length; i++)
            {
                text += HexDigits[address[i] >> 4].ToString() + HexDigits[address[i] & 15].ToString();
            }

            return text;
        }
        catch (Exception)
        {
            return string.Empty;
        }
    }
}
