using System;
using System.Linq;
using BinNode.Contracts;
using BinNode.Core.Readings;
using BinNode.Tools.Payload;

namespace BinNode.Simulation.Tests.Mutants;

/// <summary>Takes any confirmation of the backend for one of all that it has sent in this session.</summary>
internal sealed class BelievesAnyWord(IUplink inner) : PassingUplink(inner)
{
    private uint _sentThrough;

    public override int Publish(string topic, byte[] payload, int offset, int count, bool retain)
    {
        Reading[] readings = [.. Backend.Decode(payload.AsSpan(offset, count).ToArray(), ConfirmingBackend.Key).Readings];
        _sentThrough = readings.Length > 0 ? readings.Max(reading => reading.Sequence) : _sentThrough;
        return base.Publish(topic, payload, offset, count, retain);
    }

    public override bool TryReceive(InboundMessage into, int budgetMs)
    {
        bool received = base.TryReceive(into, budgetMs);
        if (received && _sentThrough != 0)
        {
            byte[] all = Downlink.Confirmation(ConfirmingBackend.Key, _sentThrough);
            Array.Copy(all, into.Payload, all.Length);
            into.Count = all.Length;
        }

        return received;
    }
}
