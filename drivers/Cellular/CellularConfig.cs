namespace BinNode.Cellular;

/// <summary>The settings of the modem and of the SIM's operator. Texts are ASCII without quotes; empty means not set.</summary>
public sealed class CellularConfig
{
    /// <summary>The modem on the board.</summary>
    public ModemKind Modem = ModemKind.Sim7080G;

    /// <summary>Access point name, at most 63 characters; empty: the network's own.</summary>
    public string Apn = "";

    /// <summary>User name of the access point, at most 32 characters.</summary>
    public string User = "";

    /// <summary>Password of the access point, at most 32 characters.</summary>
    public string Password = "";

    /// <summary>Authentication of the access point, used with a user name: 1 PAP, 2 CHAP, 3 either.</summary>
    public int Auth = 1;

    /// <summary>PIN of the SIM, 4 to 8 digits. A PIN that the SIM refused is not tried again until it was taken out or changed.</summary>
    public string Pin = "";

    /// <summary>Country and network code of the only operator to use, 5 or 6 digits; empty: the last one first, then any.</summary>
    public string Operator = "";

    /// <summary>SIM7080G: 1 LTE-M, 2 NB-IoT, 3 both; 0 leaves it as it is.</summary>
    public int Radio = 3;

    /// <summary>SIM7080G: LTE bands separated by commas, at most 40 characters; empty leaves them as they are.</summary>
    public string Bands = "";

    /// <summary>True: the modem stays powered and sleeps in PSM between sessions. False: its power is cut.</summary>
    public bool Psm;

    /// <summary>Periodic TAU to ask for, in seconds, 600 to 1,116,000 (T3412 extended).</summary>
    public int PsmTauS = 86_400;

    /// <summary>Active time to ask for, in seconds, 2 to 11,160 (T3324).</summary>
    public int PsmActiveS = 2;

    /// <summary>Speed of the modem's port in bits per second.</summary>
    public int Baud = 115_200;

    /// <summary>Longest time for one join, in seconds, 30 to 170. The first ever may take 180.</summary>
    public int JoinS = 90;

    /// <summary>Time server asked when the network does not tell the time; empty: none.</summary>
    public string TimeServer = "pool.ntp.org";

    /// <summary>Prepaid data a month in kilobytes of 1,000; 0: unlimited.</summary>
    public int BundleKb;

    /// <summary>Day of the month on which the bundle starts anew, 1 to 28.</summary>
    public int BundleDay = 1;

    /// <summary>Number that gets an alarm by SMS when it cannot be published, international form; empty: off.</summary>
    public string SmsNumber = "";

    /// <summary>A number that changes with every setting that the modem itself keeps.</summary>
    public uint Hash()
    {
        uint hash = Hashing.Add(Hashing.Start, Apn);
        hash = Hashing.Add(hash, Bands);
        hash = Hashing.Add(hash, Operator);
        return Hashing.Add(hash, ((int)Modem).ToString() + Radio.ToString() + (Psm ? "p" : "c") + PsmTauS.ToString() + "/" + PsmActiveS.ToString() + "/" + Baud.ToString());
    }
}
