using nanoFramework.Hardware.Esp32.Rmt;

namespace BinNode.VirtualBoard;

/// <summary>The remote-control peripheral.</summary>
public interface IRmtHost
{
    /// <summary>Claims a channel; -1 takes the lowest free one, whatever its direction, as the platform does. Throws when the chip cannot do it.</summary>
    int OpenTransmitter(TransmitChannelSettings settings);

    /// <summary>Claims a channel; see <see cref="OpenTransmitter"/>.</summary>
    int OpenReceiver(ReceiverChannelSettings settings);

    /// <summary>Gives a channel back.</summary>
    void Close(int channel);

    /// <summary>Sends pulses.</summary>
    void Send(int channel, RmtCommand[] commands);

    /// <summary>Starts to listen.</summary>
    void StartReceiver(int channel, bool clear);

    /// <summary>Stops to listen.</summary>
    void StopReceiver(int channel);

    /// <summary>What was heard, waiting up to the settings' timeout; null when nothing ended in that time.</summary>
    RmtCommand[] Receive(int channel);
}
