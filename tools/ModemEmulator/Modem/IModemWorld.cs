namespace BinNode.ModemEmulator;

/// <summary>Time and the serial line as the modem sees them. All calls come from one thread at a time.</summary>
public interface IModemWorld
{
    /// <summary>Microseconds since the world began.</summary>
    long NowUs { get; }

    /// <summary>Runs something later.</summary>
    void Schedule(long afterUs, Action action);

    /// <summary>Sends bytes to the host. The line takes them one after the other at the modem's speed.</summary>
    /// <param name="data">The bytes.</param>
    /// <param name="baud">Speed at which the modem sends.</param>
    void Send(ReadOnlySpan<byte> data, int baud);
}
