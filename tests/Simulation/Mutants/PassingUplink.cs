using BinNode.Contracts;

namespace BinNode.Simulation.Tests.Mutants;

/// <summary>Hands all calls on; a mutant overrides the one that it breaks.</summary>
internal class PassingUplink(IUplink inner) : IUplink
{
    public LinkReport Report => inner.Report;

    public int WantedJoinMs => inner.WantedJoinMs;

    public virtual LinkStatus Join(int budgetMs) => inner.Join(budgetMs);

    public virtual bool TryGetTime(int budgetMs, out long unixSeconds) => inner.TryGetTime(budgetMs, out unixSeconds);

    public virtual MqttStatus Connect(MqttLogin login, int budgetMs) => inner.Connect(login, budgetMs);

    public virtual int Publish(string topic, byte[] payload, int offset, int count, bool retain) => inner.Publish(topic, payload, offset, count, retain);

    public virtual MqttStatus Confirm(int ticket, int budgetMs) => inner.Confirm(ticket, budgetMs);

    public virtual MqttStatus Subscribe(string topic, int budgetMs) => inner.Subscribe(topic, budgetMs);

    public virtual bool TryReceive(InboundMessage into, int budgetMs) => inner.TryReceive(into, budgetMs);

    public int AffordableIntervalS(int intervalS) => inner.AffordableIntervalS(intervalS);

    public bool SendsSms => inner.SendsSms;

    public bool TrySendSms(string text, int budgetMs) => inner.TrySendSms(text, budgetMs);

    public void Leave(int budgetMs) => inner.Leave(budgetMs);
}
