namespace BinNode.ModemEmulator;

/// <summary>One fault at one byte of a session.</summary>
/// <param name="kind">What happens.</param>
/// <param name="toModem">True: to a byte of the host; false: to a byte of the modem.</param>
/// <param name="at">The byte, counted from 1 in its direction.</param>
public sealed class FaultPlan(FaultKind kind, bool toModem, long at)
{
    /// <summary>How long a stall lasts, in microseconds.</summary>
    public const long StallUs = 20_000_000;

    /// <summary>True while the fault is still to come.</summary>
    public bool IsArmed { get; private set; } = true;

    /// <summary>The fault of a byte of the host.</summary>
    public FaultKind Host(long number) => toModem ? Fire(number) : FaultKind.None;

    /// <summary>The fault of a byte of the modem.</summary>
    public FaultKind Modem(long number) => toModem ? FaultKind.None : Fire(number);

    private FaultKind Fire(long number)
    {
        if (!IsArmed || number != at)
        {
            return FaultKind.None;
        }

        IsArmed = false;
        return kind;
    }
}
