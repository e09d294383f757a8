using BinNode.VirtualBoard;

namespace System.Net.NetworkInformation;

public class Wireless80211Configuration
{
    public Wireless80211Configuration(uint id)
    {
        Id = id;
    }

    [Flags]
    public enum ConfigurationOptions : byte
    {
        None = 0,
        Disable = 0x01,
        Enable = 0x02,
        AutoConnect = 0x04 | Enable,
        SmartConfig = 0x08 | Enable,
    }

    public uint Id { get; }

    public ConfigurationOptions Options { get; set; }

    public string Password { get; set; }

    public string Ssid { get; set; }

    public static Wireless80211Configuration[] GetAllWireless80211Configurations()
    {
        WifiConfiguration stored = CurrentBoard.Host.Wifi.Configuration;
        return new[] { new Wireless80211Configuration(0) { Options = (ConfigurationOptions)stored.Options, Ssid = stored.Ssid, Password = stored.Password } };
    }

    public void SaveConfiguration()
    {
        if (Ssid == null)
        {
            throw new ArgumentNullException(nameof(Ssid));
        }

        if (Ssid.Length > 32 || Password.Length > 64)
        {
            throw new ArgumentOutOfRangeException(nameof(Ssid));
        }

        CurrentBoard.Host.Wifi.Save(new WifiConfiguration((int)Options, Ssid, Password));
    }
}
