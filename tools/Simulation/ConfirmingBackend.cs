using System;
using System.Collections.Generic;
using BinNode.Tools.Payload;

namespace BinNode.Simulation;

/// <summary>
/// A backend that confirms what it has stored: firmware/MQTT.md, End-to-end confirmation. It never confirms over a gap that may still be
/// filled: a session's readings come oldest first, so all up to a message are there when no message of the session before it is missing.
/// </summary>
public sealed class ConfirmingBackend(SimUplink uplink)
{
    /// <summary>The key that it shares with the node, in hex.</summary>
    public const string KeyHex = "00112233445566778899aabbccddeeff";

    private const uint FarBeyond = 100000;

    private readonly List<uint> _late = [];
    private uint _earlier;
    private bool _isWhole = true;

    /// <summary>The key in bytes.</summary>
    public static byte[] Key { get; } = Convert.FromHexString(KeyHex);

    /// <summary>A session may begin: what was late is published now.</summary>
    public void OnWake()
    {
        _isWhole = true;
        _late.ForEach(Publish);
        _late.Clear();
    }

    /// <summary>A message of readings did not come, and the backend sees later that it is missing.</summary>
    public void OnMissed() => _isWhole = false;

    /// <summary>A message of readings is stored.</summary>
    /// <param name="through">Sequence number of its last reading.</param>
    /// <param name="mode">What becomes of the confirmation.</param>
    public void OnStored(uint through, BackendMode mode)
    {
        if (!_isWhole)
        {
            return;
        }

        switch (mode)
        {
            case BackendMode.Late:
                _late.Add(through);
                break;
            case BackendMode.Lost:
                break;
            default:
                Publish(mode == BackendMode.Beyond ? through + FarBeyond : through);
                break;
        }

        if (mode is BackendMode.Twice or BackendMode.Old && _earlier != 0)
        {
            Publish(mode == BackendMode.Twice ? through : _earlier);
        }

        _earlier = through;
    }

    /// <summary>A copy that publishes elsewhere.</summary>
    public ConfirmingBackend CloneFor(SimUplink other)
    {
        ConfirmingBackend copy = new(other) { _earlier = _earlier, _isWhole = _isWhole };
        copy._late.AddRange(_late);
        return copy;
    }

    private void Publish(uint through) => uplink.Tell("c/k", Downlink.Confirmation(Key, through));
}
