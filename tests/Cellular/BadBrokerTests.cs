using BinNode.Contracts;
using BinNode.ModemEmulator;

namespace BinNode.Cellular.Tests;

/// <summary>Brokers that refuse, keep silent, lose or lie; certificates that do not fit.</summary>
[TestClass]
public sealed class BadBrokerTests
{
    [TestMethod]
    [DataRow((byte)4, MqttStatus.NotAuthorized)]
    [DataRow((byte)5, MqttStatus.NotAuthorized)]
    [DataRow((byte)2, MqttStatus.Refused)]
    [DataRow((byte)3, MqttStatus.Refused)]
    public void A_refusal_is_told(byte code, MqttStatus expected)
    {
        Scenario scenario = new(new ModemOptions());
        scenario.Broker.ConnectCode = code;
        scenario.Measure();
        Assert.AreEqual(expected, scenario.Wake().Connect);
        Assert.AreEqual(1, scenario.Journal.Count);
    }

    [TestMethod]
    [DataRow(ModemModel.Sim7080G, MqttStatus.NoHost)]
    [DataRow(ModemModel.A7670, MqttStatus.NoHost)]
    [DataRow(ModemModel.Sim800L, MqttStatus.Unreachable)]
    public void An_unknown_host_is_told(ModemModel model, MqttStatus expected)
    {
        Scenario scenario = new(new ModemOptions { Model = model });
        scenario.Broker.Host = "elsewhere.example";
        Assert.AreEqual(expected, scenario.Wake().Connect);
    }

    [TestMethod]
    public void A_silent_broker_costs_its_budget_and_no_more()
    {
        Scenario scenario = new(new ModemOptions());
        scenario.Broker.IsMute = true;
        scenario.Measure();
        SessionResult result = scenario.Wake();
        Assert.AreEqual(MqttStatus.Timeout, result.Connect);
        Assert.IsLessThan(65_000, result.AwakeMs);
        Assert.AreEqual(1, scenario.Journal.Count);
    }

    [TestMethod]
    public void A_lost_confirmation_makes_the_message_come_again_with_its_mark()
    {
        Scenario scenario = new(new ModemOptions());
        scenario.Measure();
        scenario.Broker.LostAcks = 1;
        Assert.AreEqual(1, scenario.Wake().Confirmed);
        Assert.AreEqual(3, scenario.Broker.Messages.Count);
        Assert.AreEqual(1, scenario.Broker.Messages.Count(static message => message.IsDuplicate));
    }

    [TestMethod]
    public void A_connection_that_is_dropped_in_mid_session_keeps_the_readings()
    {
        for (int ms = 6000; ms < 9000; ms += 10)
        {
            Scenario scenario = new(new ModemOptions());
            scenario.Measure();
            scenario.World.Schedule(ms * 1000L, scenario.Broker.Drop);
            scenario.Wake();
            Assert.AreEqual(0, scenario.CountLost());
            scenario.Sleep(600);
            scenario.Wake();
            Assert.AreEqual(0, scenario.Journal.Count);
        }
    }

    [TestMethod]
    public void What_a_hostile_broker_sends_ends_the_session_and_nothing_else()
    {
        Random random = new(20);
        for (int i = 0; i < 3000; i++)
        {
            Scenario scenario = new(new ModemOptions { Model = (ModemModel)(i % 4) });
            scenario.Measure();
            byte[] data = new byte[random.Next(1, 3000)];
            random.NextBytes(data);
            if (i % 3 == 0)
            {
                // Well-formed beginnings go deeper.
                byte[] start = new byte[][] { [0x30, 0xFF, 0x0F, 0, 3], [0x32, 20, 0, 30], [0x40, 2, 0, 9], [0x90, 3], [0xD0, 0], [0x20, 2, 0, 0], [0x36, 5] }[i % 7];
                data = [.. start, .. data];
            }

            scenario.World.Schedule(random.Next(3_000_000, 20_000_000), () => scenario.Broker.SendRaw(data));
            SessionResult result = scenario.Wake();
            Assert.IsLessThan(Torture.LimitMs, result.AwakeMs);
            Assert.AreEqual(0, scenario.CountLost());
        }
    }

    [TestMethod]
    public void A_message_that_is_too_long_is_acknowledged_and_dropped()
    {
        Scenario scenario = new(new ModemOptions());
        scenario.Broker.Outgoing.Add(new BrokerMessage("b/0123456789ab/c", new byte[5000], false));
        scenario.Broker.Outgoing.Add(new BrokerMessage("b/0123456789ab/c", [7], false));
        Assert.AreEqual(1, scenario.Wake().Received);
        Assert.AreEqual(0, scenario.Broker.Outgoing.Count, "it would come again for ever");
    }

    [TestMethod]
    [DataRow(ModemModel.Sim7080G)]
    [DataRow(ModemModel.A7670)]
    [DataRow(ModemModel.Sim7600)]
    public void The_certificate_is_stored_once_and_verified(ModemModel model)
    {
        Scenario scenario = new(new ModemOptions { Model = model }) { Tls = true };
        scenario.Broker.Certificate = [.. "-----BEGIN CERTIFICATE-----"u8];
        scenario.Measure();
        Assert.AreEqual(1, scenario.Wake().Confirmed);
        scenario.World.Modem!.Log.Clear();
        scenario.Measure();
        Assert.AreEqual(1, scenario.Wake().Confirmed);
        Assert.IsFalse(scenario.World.Modem.Log.Any(static entry => entry.Line.Contains("CFSWFILE", StringComparison.Ordinal) || entry.Line.Contains("CCERTDOWN", StringComparison.Ordinal)));

        // Another authority: the broker changes, then the node is told.
        scenario.Broker.Certificate = [.. "-----BEGIN CERTIFICATE-----\nanother"u8];
        scenario.Measure();
        Assert.AreEqual(1, scenario.Wake().Confirmed, "a new certificate replaces the old one");
    }

    [TestMethod]
    public void There_is_no_tls_without_verification()
    {
        Scenario old = new(new ModemOptions { Model = ModemModel.Sim800L }) { Tls = true };
        old.Broker.Certificate = [1];
        Assert.AreEqual(MqttStatus.BadCertificate, old.Wake().Connect);

        Scenario none = new(new ModemOptions()) { Tls = true };
        Assert.AreEqual(MqttStatus.BadCertificate, none.Wake().Connect);
        Assert.AreEqual(0, none.World.Modem!.UnverifiedConnections);
    }
}
