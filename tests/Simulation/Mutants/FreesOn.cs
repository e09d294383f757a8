using BinNode.Contracts;

namespace BinNode.Simulation.Tests.Mutants;

/// <summary>Takes more than the broker's confirmation for a confirmation.</summary>
internal sealed class FreesOn(IUplink inner, bool join = false, bool refusal = false, bool silence = false) : PassingUplink(inner)
{
    public override LinkStatus Join(int budgetMs)
    {
        LinkStatus status = base.Join(budgetMs);
        return join ? LinkStatus.Up : status;
    }

    public override MqttStatus Connect(MqttLogin login, int budgetMs)
    {
        MqttStatus status = base.Connect(login, budgetMs);
        return refusal ? MqttStatus.Ok : status;
    }

    public override int Publish(string topic, byte[] payload, int offset, int count, bool retain)
    {
        int ticket = base.Publish(topic, payload, offset, count, retain);
        return ticket == 0 && (refusal || silence) ? int.MaxValue : ticket;
    }

    public override MqttStatus Confirm(int ticket, int budgetMs)
    {
        MqttStatus status = base.Confirm(ticket, budgetMs);
        return refusal || silence ? MqttStatus.Ok : status;
    }
}
