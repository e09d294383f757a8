using BinNode.Contracts;
using BinNode.ModemEmulator;

namespace BinNode.Cellular.Tests;

/// <summary>Networks that are away, refuse, or want to be left alone; SIMs that are missing or locked.</summary>
[TestClass]
public sealed class BadNetworkTests
{
    public required TestContext TestContext { get; set; }

    [TestMethod]
    public void The_first_search_may_take_three_minutes_once()
    {
        Scenario scenario = new(new ModemOptions { Operators = [] });
        SessionResult first = scenario.Wake();
        Assert.AreEqual(LinkStatus.NoNetwork, first.Join);
        Assert.IsGreaterThan(170_000, first.AwakeMs);
        Assert.IsLessThan(200_000, first.AwakeMs);
        SessionResult second = scenario.Wake();
        Assert.AreEqual(LinkStatus.NoNetwork, second.Join);
        Assert.IsLessThan(110_000, second.AwakeMs);
    }

    [TestMethod]
    public void A_slow_first_registration_succeeds()
    {
        Scenario scenario = new(new ModemOptions { RegisterMs = 150_000 });
        scenario.Measure();
        Assert.AreEqual(1, scenario.Wake().Confirmed);
        Assert.IsTrue(scenario.State.IsFirstDone);
    }

    [TestMethod]
    [DataRow(ModemModel.Sim7080G, true, 22)]
    [DataRow(ModemModel.Sim7080G, false, 0)]
    [DataRow(ModemModel.A7670, true, 22)]
    [DataRow(ModemModel.A7670, false, 0)]
    [DataRow(ModemModel.Sim800L, true, 0)]
    public void A_network_that_wants_to_be_left_alone_is_left_alone(ModemModel model, bool tellsCause, int expected)
    {
        Scenario scenario = new(new ModemOptions { Model = model, RejectCause = 22, Rejections = 1, BackOffS = 1200, TellsCause = tellsCause });
        scenario.Measure();
        SessionResult refused = scenario.Wake();
        Assert.AreEqual(LinkStatus.Refused, refused.Join);
        Assert.AreEqual(expected, scenario.Uplink!.Report.CauseCode);
        Assert.AreEqual(1800, scenario.Uplink.Report.WaitS);
        Assert.AreEqual(1, scenario.World.Modem!.RegistrationAttempts, "no second try in the same wake");

        int commands = scenario.World.Modem.Log.Count;
        for (int i = 0; i < 11; i++)
        {
            scenario.Sleep(150);
            SessionResult waiting = scenario.Wake();
            Assert.AreEqual(LinkStatus.ToldToWait, waiting.Join);
            Assert.IsLessThan(10, waiting.AwakeMs);
        }

        Assert.AreEqual(commands, scenario.World.Modem.Log.Count, "the modem stayed off");
        scenario.Sleep(200);
        Assert.AreEqual(1, scenario.Wake().Confirmed);
        Assert.AreEqual(0, scenario.State.Refusals);
    }

    [TestMethod]
    public void A_network_that_refuses_is_asked_as_seldom_as_it_wants()
    {
        // A wake every 15 minutes; the network would not be asked while its timer runs.
        Scenario patient = Refusing();
        int wakes = 0;
        while (patient.Journal.Count > 0 && wakes < 200)
        {
            patient.Wake();
            patient.Sleep(900);
            wakes++;
        }

        Assert.AreEqual(0, patient.Journal.Count);
        Assert.AreEqual(3, patient.World.Modem!.RegistrationAttempts, "two refusals, then in");

        static Scenario Refusing()
        {
            Scenario scenario = new(new ModemOptions { RejectCause = 22, Rejections = 2, BackOffS = 1500 });
            scenario.Measure();
            return scenario;
        }
    }

    [TestMethod]
    public void Refusals_double_the_wait_up_to_a_day()
    {
        Scenario scenario = new(new ModemOptions { RejectCause = 15, TellsCause = true });
        int[] waits = new int[8];
        for (int i = 0; i < waits.Length; i++)
        {
            Assert.AreEqual(LinkStatus.Refused, scenario.Wake().Join);
            waits[i] = scenario.Uplink!.Report.WaitS;
            scenario.Sleep(waits[i] + 1);
        }

        CollectionAssert.AreEqual(new[] { 3600, 7200, 14_400, 28_800, 57_600, 86_400, 86_400, 86_400 }, waits);
    }

    [TestMethod]
    public void A_clock_that_was_set_back_does_not_wait_for_ever()
    {
        CellularState state = new();
        state.NoteRefusal(22, 1_800_000_000);
        Assert.AreEqual(1800, state.RemainingWaitS(1000), "starts anew");
        Assert.AreEqual(800, state.RemainingWaitS(2000));
        Assert.AreEqual(0, state.RemainingWaitS(2800));
    }

    [TestMethod]
    public void The_operator_of_last_time_is_asked_for_first()
    {
        ModemOptions options = new() { Operators = ["63510", "63513"] };
        Scenario scenario = new(options);
        scenario.Wake();
        Assert.AreEqual(63510u, scenario.State.Operator);
        options.Operators = ["63513", "63510"];
        scenario.World.Modem!.Log.Clear();
        scenario.Wake();
        string[] lines = [.. scenario.World.Modem.Log.Select(static entry => entry.Line)];
        int selected = Array.IndexOf(lines, "AT+COPS=4,2,\"63510\"");
        Assert.AreEqual(1, selected, string.Join("\n", lines));
        Assert.AreEqual(63510u, scenario.State.Operator);
    }

    [TestMethod]
    public void An_operator_that_is_gone_is_no_obstacle()
    {
        ModemOptions options = new() { Operators = ["63510"] };
        Scenario scenario = new(options);
        scenario.Wake();
        options.Operators = ["00101"];
        scenario.Measure();
        Assert.AreEqual(1, scenario.Wake().Confirmed);
        Assert.AreEqual(101u, scenario.State.Operator);
        Assert.AreEqual(5, scenario.State.OperatorDigits);
        scenario.World.Modem!.Log.Clear();
        scenario.Wake();
        Assert.IsTrue(scenario.World.Modem.Log.Any(static entry => entry.Line == "AT+COPS=4,2,\"00101\""));
    }

    [TestMethod]
    [DataRow(SimState.Absent)]
    [DataRow(SimState.Puk)]
    [DataRow(SimState.Pin)]
    public void A_sim_that_is_no_use_is_told_at_once(SimState sim)
    {
        Scenario scenario = new(new ModemOptions { Sim = sim });
        SessionResult result = scenario.Wake();
        Assert.AreEqual(LinkStatus.NoSim, result.Join);
        Assert.IsLessThan(30_000, result.AwakeMs);
    }

    [TestMethod]
    public void A_right_pin_opens_the_sim()
    {
        Scenario scenario = new(new ModemOptions { Sim = SimState.Pin }, new CellularConfig { Pin = "1234" });
        scenario.Measure();
        Assert.AreEqual(1, scenario.Wake().Confirmed);
    }

    [TestMethod]
    public void A_wrong_pin_is_tried_once_in_the_life_of_the_setting()
    {
        Scenario scenario = new(new ModemOptions { Sim = SimState.Pin }, new CellularConfig { Pin = "9999" });
        for (int i = 0; i < 5; i++)
        {
            Assert.AreEqual(LinkStatus.NoSim, scenario.Wake().Join);
        }

        Assert.AreEqual(1, scenario.World.Modem!.Log.Count(static entry => entry.Line.StartsWith("AT+CPIN=", StringComparison.Ordinal)));
        scenario.Config.Pin = "1234";
        scenario.Measure();
        Assert.AreEqual(1, scenario.Wake().Confirmed, "the right one is tried when it is set");
    }

    [TestMethod]
    public void A_pin_that_was_refused_is_tried_again_when_it_was_taken_out_and_set_anew()
    {
        ModemOptions options = new() { Sim = SimState.Pin, Pin = "4321" };
        Scenario scenario = new(options, new CellularConfig { Pin = "1234" });
        scenario.Measure();
        scenario.Wake();
        options.Pin = "1234";
        Assert.AreEqual(LinkStatus.NoSim, scenario.Wake().Join, "once refused, it is not tried");
        scenario.Config.Pin = "";
        Assert.AreEqual(LinkStatus.NoSim, scenario.Wake().Join);
        scenario.Config.Pin = "1234";
        Assert.AreEqual(1, scenario.Wake().Confirmed);
    }

    [TestMethod]
    [DataRow("1234")]
    [DataRow("9999")]
    public void No_fault_at_any_byte_uses_up_the_tries_of_the_pin(string pin)
    {
        Scenario Prepare() => new(new ModemOptions { Sim = SimState.Pin, Pin = "1234" }, new CellularConfig { Pin = pin });
        (long To, long From) entered = default;
        Scenario clean = Prepare();
        clean.World.Modem!.CommandTaken += line => entered = line.StartsWith("AT+CPIN=", StringComparison.Ordinal) ? (clean.World.ToModem, clean.World.FromModem) : entered;
        clean.Wake();
        int cases = 0;
        int refused = 0;
        foreach (bool toModem in new[] { false, true })
        {
            // From before the command to behind its answer.
            long end = toModem ? entered.To + 20 : entered.From + 60;
            for (long at = end - 80; at <= end; at++)
            {
                foreach (FaultKind kind in new[] { FaultKind.Lost, FaultKind.Doubled, FaultKind.Stall, FaultKind.Reset })
                {
                    Scenario scenario = Prepare();
                    for (int i = 0; i < 4; i++)
                    {
                        // The same fault in every wake, at the same byte.
                        scenario.World.Faults = new FaultPlan(kind, toModem, (toModem ? scenario.World.ToModem : scenario.World.FromModem) + at);
                        scenario.Wake();
                        scenario.Sleep(4 * 3600);
                    }

                    Assert.IsGreaterThanOrEqualTo(1, scenario.World.Modem!.PinTriesLeft, $"{kind} {(toModem ? "to" : "from")} the modem at byte {at}");
                    refused += scenario.World.Modem.PinTriesLeft < 3 ? 1 : 0;
                    cases++;
                }
            }
        }

        TestContext.WriteLine($"{cases} cases, {refused} in which the SIM refused");
        Assert.IsGreaterThan(0, refused);
    }

    [TestMethod]
    [DataRow(ModemModel.Sim7080G)]
    [DataRow(ModemModel.A7670)]
    [DataRow(ModemModel.Sim800L)]
    public void An_address_is_asked_for_again_at_most_three_times_before_the_power_is_cut(ModemModel model)
    {
        Scenario twice = new(new ModemOptions { Model = model, AttachFailures = 2 });
        twice.Measure();
        Assert.AreEqual(1, twice.Wake().Confirmed);

        Scenario never = new(new ModemOptions { Model = model, AttachFailures = int.MaxValue });
        SessionResult result = never.Wake();
        Assert.AreEqual(LinkStatus.Timeout, result.Join);
        string attach = model switch { ModemModel.Sim7080G => "+CNACT=0,1", ModemModel.A7670 => "+CCHSTART", _ => "+CIICR" };
        Assert.AreEqual(6, never.World.Modem!.Log.Count(entry => entry.Line.EndsWith(attach, StringComparison.Ordinal)), "three times, and three after the power was cut");
        Assert.IsLessThan(200_000, result.AwakeMs);
    }

    [TestMethod]
    public void A_modem_that_is_dead_is_power_cycled_once_and_given_up()
    {
        Scenario scenario = new(new ModemOptions());
        int starts = 0;
        CountingSwitch power = new(on => starts += on ? 1 : 0);
        CellularUplink uplink = new(scenario.World, scenario.World, scenario.World, power, scenario.World.Key, scenario.Config, new CellularState());
        Assert.AreEqual(LinkStatus.Fault, uplink.Join(180_000));
        uplink.Leave(1000);
        Assert.AreEqual(2, starts);
        Assert.IsFalse(power.IsOn);
        Assert.IsLessThan(40_000, scenario.World.NowMs);
    }

    private sealed class CountingSwitch(Action<bool> changed) : ISwitch
    {
        public bool IsOn { get; private set; }

        public void Set(bool on)
        {
            IsOn = on;
            changed(on);
        }
    }
}
