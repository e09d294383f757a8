using BinNode.Contracts;

namespace BinNode.ModemEmulator;

/// <summary>How a session ended and what it cost.</summary>
/// <param name="Join">How the join ended.</param>
/// <param name="Connect">How the connection ended; null when there was no join.</param>
/// <param name="Confirmed">Batches that the broker confirmed to the node.</param>
/// <param name="Received">Messages that the node took.</param>
/// <param name="AwakeMs">Virtual milliseconds from the start to the modem off.</param>
/// <param name="Commands">AT command lines sent.</param>
/// <param name="SerialBytes">Bytes on the serial line, both ways.</param>
/// <param name="SocketBytes">MQTT bytes, both ways.</param>
public sealed record SessionResult(LinkStatus Join, MqttStatus? Connect, int Confirmed, int Received, long AwakeMs, int Commands, long SerialBytes, int SocketBytes);
