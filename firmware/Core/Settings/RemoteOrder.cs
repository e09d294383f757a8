namespace BinNode.Core.Settings;

/// <summary>What commands asked the cycle to do after or within this session.</summary>
public sealed class RemoteOrder
{
    /// <summary>Send status and diagnostics in this session.</summary>
    public bool Report;

    /// <summary>Send the log of faults in this session.</summary>
    public bool Log;

    /// <summary>Readings to measure in a burst and to send, 0: none; 1 to 32.</summary>
    public int BurstReadings;

    /// <summary>Minutes to keep the console open after this session, 0: not; 1 to 60.</summary>
    public int ConsoleMinutes;

    /// <summary>Restart instead of the sleep that follows.</summary>
    public bool Reboot;

    /// <summary>Settings have changed: the next wake works with them, and the plan of this one may have to be made again.</summary>
    public bool SettingsChanged;
}
