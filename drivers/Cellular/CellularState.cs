using BinNode.Contracts;

namespace BinNode.Cellular;

/// <summary>What the cellular link remembers from wake to wake: 36 bytes.</summary>
public sealed class CellularState : IStateSection
{
    private const int Version = 1;

    /// <inheritdoc/>
    public int Size => 36;

    /// <summary>True when the allowance of the long first registration was used, with or without success.</summary>
    public bool IsFirstDone;

    /// <summary>The operator of the last registration, as its digits; 0: none.</summary>
    public uint Operator;

    /// <summary>Digits of <see cref="Operator"/>, 5 or 6: a network code may start with zero.</summary>
    public byte OperatorDigits;

    /// <summary>Refusals of the network in a row.</summary>
    public byte Refusals;

    /// <summary>Cause of the last refusal.</summary>
    public byte Cause;

    /// <summary>The system clock when the network refused, in seconds since 1970.</summary>
    public uint WaitFromS;

    /// <summary>Seconds that the network wants to be left alone from then; 0: it may be asked.</summary>
    public uint WaitS;

    /// <summary>Bytes on the air in this month of the bundle, headers included as far as they can be known.</summary>
    public uint MonthBytes;

    /// <summary>First day of this month of the bundle, in days since 1970; 0: the time was never known.</summary>
    public ushort MonthStart;

    /// <summary>Hash of the certificate that the modem has stored.</summary>
    public uint CertificateHash;

    /// <summary>Hash of the settings that the modem has stored.</summary>
    public uint ConfigHash;

    /// <summary>Hash of a PIN that the SIM refused; with its lowest bit turned, of one whose answer was lost; 0: none.</summary>
    public uint BadPinHash;

    /// <inheritdoc/>
    public void Reset()
    {
        IsFirstDone = false;
        Operator = WaitFromS = WaitS = MonthBytes = CertificateHash = ConfigHash = BadPinHash = 0;
        MonthStart = 0;
        OperatorDigits = Refusals = Cause = 0;
    }

    /// <inheritdoc/>
    public void Exchange(StateCursor cursor)
    {
        bool isKnown = cursor.Byte(Version) == Version;
        int digits = cursor.Byte((IsFirstDone ? 1 : 0) | (OperatorDigits << 1));
        IsFirstDone = (digits & 1) != 0;
        OperatorDigits = (byte)(digits >> 1);
        Refusals = (byte)cursor.Byte(Refusals);
        Cause = (byte)cursor.Byte(Cause);
        Operator = cursor.Long(Operator);
        WaitFromS = cursor.Long(WaitFromS);
        WaitS = cursor.Long(WaitS);
        MonthBytes = cursor.Long(MonthBytes);
        MonthStart = (ushort)cursor.Long(MonthStart);
        CertificateHash = cursor.Long(CertificateHash);
        ConfigHash = cursor.Long(ConfigHash);
        BadPinHash = cursor.Long(BadPinHash);
        if (!isKnown)
        {
            Reset();
        }

        if ((OperatorDigits != 5 && OperatorDigits != 6) || Operator > 999_999)
        {
            Operator = 0;
            OperatorDigits = 0;
        }

        WaitS = WaitS > NetworkWait.LongestS ? NetworkWait.LongestS : WaitS;
    }

    /// <summary>Seconds that the network still wants to be left alone.</summary>
    /// <param name="nowS">The system clock.</param>
    public int RemainingWaitS(long nowS)
    {
        if (WaitS == 0)
        {
            return 0;
        }

        long passedS = nowS - WaitFromS;
        if (passedS < 0)
        {
            // The clock was set back or has lost its power: the wait starts anew, once.
            WaitFromS = (uint)nowS;
            passedS = 0;
        }

        return passedS >= WaitS ? 0 : (int)(WaitS - passedS);
    }

    /// <summary>Notes that the network has refused.</summary>
    public void NoteRefusal(int cause, long nowS)
    {
        Refusals = (byte)(Refusals < 255 ? Refusals + 1 : 255);
        Cause = (byte)cause;
        WaitFromS = (uint)nowS;
        WaitS = (uint)NetworkWait.Seconds(cause, Refusals);
    }

    /// <summary>Notes that the network has let the node in.</summary>
    public void NoteAccepted()
    {
        IsFirstDone = true;
        Refusals = 0;
        Cause = 0;
        WaitS = 0;
    }

    /// <summary>Counts bytes on the air; starts anew when a new month of the bundle has begun.</summary>
    /// <param name="bytes">Bytes of this session.</param>
    /// <param name="unixS">The time; below 2020: unknown.</param>
    /// <param name="firstDay">Day of the month on which the bundle starts anew.</param>
    public void CountBytes(int bytes, long unixS, int firstDay)
    {
        if (unixS >= 1_577_836_800)
        {
            ushort start = (ushort)CivilTime.BundleStart((int)(unixS / CivilTime.DayS), firstDay, out _);
            if (start != MonthStart)
            {
                // Bytes counted before the time was known belong to the first month.
                MonthBytes = MonthStart == 0 ? MonthBytes : 0;
                MonthStart = start;
            }
        }

        MonthBytes += (uint)bytes;
    }
}
