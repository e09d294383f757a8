using BinNode.Contracts;

namespace BinNode.Simulation.Tests.Mutants;

/// <summary>Subscribes once in its life and trusts the broker to keep it.</summary>
internal sealed class ForgetsSubscription(IUplink inner, SimUplink broker) : PassingUplink(inner)
{
    public override MqttStatus Subscribe(string topic, int budgetMs) => broker.Subscriptions > 0 ? MqttStatus.Ok : base.Subscribe(topic, budgetMs);
}
