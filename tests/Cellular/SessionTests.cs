using BinNode.Contracts;
using BinNode.ModemEmulator;

namespace BinNode.Cellular.Tests;

/// <summary>What a session does on each modem when nothing goes wrong, and what it costs.</summary>
[TestClass]
public sealed class SessionTests
{
    public required TestContext TestContext { get; set; }

    [TestMethod]
    [DataRow(ModemModel.Sim7080G)]
    [DataRow(ModemModel.A7670)]
    [DataRow(ModemModel.Sim7600)]
    [DataRow(ModemModel.Sim800L)]
    public void Readings_arrive_and_messages_come_once(ModemModel model)
    {
        Scenario scenario = new(new ModemOptions { Model = model });
        for (int i = 1; i <= 4; i++)
        {
            scenario.Measure();
            scenario.Broker.Outgoing.Add(new BrokerMessage("b/0123456789ab/c", [(byte)i], false));
            SessionResult result = scenario.Wake();
            Assert.AreEqual(LinkStatus.Up, result.Join);
            Assert.AreEqual(MqttStatus.Ok, result.Connect);
            Assert.AreEqual(1, result.Confirmed);
            Assert.AreEqual(1, result.Received, "a message that was acknowledged does not come again");
            scenario.Sleep(3600);
        }

        Assert.AreEqual(0, scenario.CountLost());
        Assert.AreEqual(8, scenario.Broker.Messages.Count, "no message twice");
        Assert.AreEqual(0, scenario.Broker.Violations);
        Assert.AreEqual(0, scenario.World.Modem!.HardCuts, "the modem leaves the network before its power goes");
    }

    [TestMethod]
    [DataRow(ModemModel.Sim7080G, 8)]
    [DataRow(ModemModel.A7670, 8)]
    [DataRow(ModemModel.Sim7600, 8)]
    [DataRow(ModemModel.Sim800L, 11)]
    public void A_session_takes_few_round_trips_and_never_spins(ModemModel model, int commands)
    {
        Scenario scenario = new(new ModemOptions { Model = model });
        scenario.Measure();
        scenario.Wake();
        scenario.Sleep(3600);
        scenario.Measure();
        long reads = scenario.World.Reads;
        SessionResult result = scenario.Wake();
        reads = scenario.World.Reads - reads;
        TestContext.WriteLine($"{model}: {result.Commands} command lines, {reads} reads, {result.SerialBytes} bytes on the port, {result.SocketBytes} on the socket, {result.AwakeMs} ms");
        Assert.AreEqual(commands, result.Commands);
        Assert.IsLessThan(20 * result.Commands, reads, "each read blocks until something comes");
    }

    [TestMethod]
    public void A_modem_that_cannot_push_is_fetched_from()
    {
        Scenario scenario = new(new ModemOptions { RefusesPush = true });
        scenario.Broker.Outgoing.Add(new BrokerMessage("b/0123456789ab/c", new byte[200], false));
        scenario.Measure();
        SessionResult result = scenario.Wake();
        Assert.AreEqual(1, result.Confirmed);
        Assert.AreEqual(1, result.Received);
    }

    [TestMethod]
    public void Time_comes_from_the_network_and_else_from_a_server()
    {
        Scenario told = new(new ModemOptions { NetworkUnixS = 1_800_000_000 });
        told.Wake();
        Assert.AreEqual(1_800_000_000, told.World.Seconds, 60.0);

        Scenario untold = new(new ModemOptions { NetworkUnixS = 0 });
        untold.World.Set(0);
        untold.Wake();
        Assert.AreEqual(1_795_500_000, untold.World.Seconds, 60.0);

        Scenario unknown = new(new ModemOptions { NetworkUnixS = 0, HasTimeServer = false });
        unknown.World.Set(0);
        unknown.Measure();
        Assert.AreEqual(1, unknown.Wake().Confirmed, "readings go without the time");
        Assert.IsLessThan(1000, unknown.World.Seconds);
    }

    [TestMethod]
    public void Power_saving_keeps_the_modem_powered_and_finds_it_again()
    {
        Scenario scenario = new(new ModemOptions(), new CellularConfig { Apn = "internet.mtn", Psm = true });
        for (int i = 0; i < 3; i++)
        {
            scenario.Measure();
            Assert.AreEqual(1, scenario.Wake().Confirmed);
            Assert.IsTrue(scenario.World.Modem!.IsOn);
            scenario.Sleep(3600);
        }

        Assert.AreEqual(1, scenario.World.Modem!.RegistrationAttempts, "it stays registered");
        Assert.IsTrue(scenario.World.Modem.Log.Any(static entry => entry.Line.Contains("+CPSMS=1,,,\"00111000\",\"00000001\"", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void A_modem_that_is_awake_still_is_neither_pressed_nor_lost()
    {
        Scenario scenario = new(new ModemOptions(), new CellularConfig { Apn = "internet.mtn", Psm = true });
        scenario.Measure();
        Assert.AreEqual(1, scenario.Wake().Confirmed);
        scenario.Sleep(1);
        scenario.Measure();
        Assert.AreEqual(1, scenario.Wake().Confirmed, "the network has not let go of it yet");
        Assert.IsLessThan(2000, scenario.Uplink!.Report.JoinMs, "it answers at once");
        scenario.Sleep(1);
        scenario.Measure();
        scenario.World.Faults = new FaultPlan(FaultKind.Stall, false, scenario.World.FromModem + 1);
        Assert.AreEqual(1, scenario.Wake().Confirmed, "its key was pressed, since it answered too late");
        Assert.IsFalse(scenario.World.Faults.IsArmed);
        Assert.IsEmpty(scenario.Journal);
    }

    [TestMethod]
    public void The_report_tells_what_the_session_was_like()
    {
        Scenario scenario = new(new ModemOptions { Signal = 20 });
        scenario.Measure();
        scenario.Wake();
        LinkReport report = scenario.Uplink!.Report;
        Assert.IsTrue(report.HasSignal);
        Assert.AreEqual(-73, report.SignalDbm);
        Assert.IsGreaterThan(2000, report.JoinMs);
        Assert.IsGreaterThan(100, report.ConnectMs);
        Assert.AreEqual(scenario.Broker.BytesIn, report.SentBytes);
        Assert.AreEqual(scenario.Broker.BytesOut, report.ReceivedBytes);
        Assert.IsGreaterThan((uint)(report.SentBytes + report.ReceivedBytes), scenario.State.MonthBytes, "the bundle pays for headers too");
    }

    [TestMethod]
    public void An_alarm_goes_by_message_when_a_number_is_set()
    {
        Scenario silent = new(new ModemOptions());
        CellularUplink off = new(silent.World, silent.World, silent.World, silent.World.Power, silent.World.Key, silent.Config, new CellularState());
        Assert.AreEqual(LinkStatus.Up, off.Join(180_000));
        Assert.IsFalse(off.TrySendSms("Bin 12 burns", 60_000), "off by default");

        Scenario scenario = new(new ModemOptions(), new CellularConfig { SmsNumber = "+250788000000" });
        CellularUplink uplink = new(scenario.World, scenario.World, scenario.World, scenario.World.Power, scenario.World.Key, scenario.Config, new CellularState());
        Assert.AreEqual(LinkStatus.Up, uplink.Join(180_000));
        Assert.IsTrue(uplink.TrySendSms("Bin 12 burns", 60_000));
        uplink.Leave(15_000);
        Assert.AreEqual(("+250788000000", "Bin 12 burns"), scenario.World.Modem!.Messages.Single());
    }

    [TestMethod]
    [DataRow(9600)]
    [DataRow(57_600)]
    public void A_modem_at_another_speed_is_found(int baud)
    {
        Scenario scenario = new(new ModemOptions { Baud = baud });
        scenario.Measure();
        Assert.AreEqual(1, scenario.Wake().Confirmed);
        Assert.AreEqual(115_200, scenario.World.Modem!.Baud);
    }

    [TestMethod]
    [DataRow(ModemModel.Sim7080G)]
    [DataRow(ModemModel.A7670)]
    [DataRow(ModemModel.Sim800L)]
    public void A_start_that_is_told_in_two_lines_is_one_start(ModemModel model)
    {
        Scenario scenario = new(new ModemOptions { Model = model });
        scenario.Measure();
        bool isTold = false;
        scenario.World.Modem!.CommandTaken += _ =>
        {
            if (!isTold)
            {
                isTold = true;
                scenario.World.Modem.SendUnsolicited("RDY");
            }
        };
        Assert.AreEqual(1, scenario.Wake().Confirmed);
        Assert.AreEqual(1, scenario.World.Modem.RegistrationAttempts, "started once");
    }

    [TestMethod]
    public void A_modem_in_autobaud_mode_has_no_banner_and_works()
    {
        Scenario scenario = new(new ModemOptions { Model = ModemModel.Sim800L, Baud = 0 });
        scenario.Measure();
        Assert.AreEqual(1, scenario.Wake().Confirmed);
    }
}
