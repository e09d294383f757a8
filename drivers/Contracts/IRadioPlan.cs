namespace BinNode.Contracts;

/// <summary>
/// A link whose radio starts with the chip or not at all, so that it must be told before the sleep. Wi-Fi under nanoFramework is such a link;
/// see firmware/decisions/0010-wifi-radio.md. A link without this interface can be used in any wake.
/// </summary>
public interface IRadioPlan
{
    /// <summary>True when the radio has started with this wake; only then can <see cref="IUplink.Join"/> succeed.</summary>
    bool IsOn { get; }

    /// <summary>Says whether the next wake needs the radio. Writes to flash only when that is a change: two small writes a session. Never throws.</summary>
    void Plan(bool sessionInNextWake);
}
