namespace BinNode.Cellular;

/// <summary>How a command of the modem ended.</summary>
public enum AtResult : byte
{
    /// <summary>The modem said OK, and what the row expects has come.</summary>
    Ok = 0,

    /// <summary>The modem refused; the number of its +CME or +CMS error is in <see cref="AtChannel.ErrorCode"/>.</summary>
    Error = 1,

    /// <summary>No final answer within the time-out or the budget.</summary>
    Timeout = 2,

    /// <summary>The port is lost, or the modem has restarted since.</summary>
    Lost = 3,
}
