using System;
using System.Collections.Generic;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Simulation.Tests;

/// <summary>Every trouble of a kind in every wake of a day, publishing wakes included; then everything stored must arrive.</summary>
[TestClass]
public class SweepTests
{
    private const int RecoveryWakes = 400;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Ten_thousand_power_cuts_lose_nothing()
    {
        long points = Check("cuts, good network, LittleFS", FlashRules.LittleFs, Troubles.Cuts, 38, null)
            + Check("cuts, good network, torn writes", FlashRules.Tearing, Troubles.Cuts, 38, null)
            + Check("cuts, bad networks, torn writes", FlashRules.Tearing, Troubles.Cuts, 44, BadNetwork);
        TestContext.WriteLine($"{points} cut points in all");
        Assert.IsGreaterThanOrEqualTo(10000L, points);
    }

    [TestMethod]
    public void A_power_cut_at_any_step_of_the_end_to_end_confirmation_loses_nothing() =>
        Check("cuts, backend confirms", FlashRules.Tearing, Troubles.Cuts, 44, BadBackend, node: CoreNode.Create(waitsForBackend: true));

    [TestMethod]
    public void A_broker_that_forgets_costs_a_waiting_node_nothing() =>
        Check("brokers that forget", FlashRules.LittleFs, Troubles.Forgetting, 60, BadBackend, node: CoreNode.Create(waitsForBackend: true));

    [TestMethod]
    public void An_exception_from_any_call_loses_nothing() => Check("exceptions", FlashRules.LittleFs, Troubles.Exceptions, 40, null);

    [TestMethod]
    public void Running_out_of_memory_in_any_call_loses_nothing() => Check("no memory", FlashRules.LittleFs, Troubles.NoMemory, 40, null);

    [TestMethod]
    public void A_hang_in_any_call_is_ended() => Check("hangs", FlashRules.LittleFs, Troubles.Hangs, 40, null);

    [TestMethod]
    public void A_connection_lost_at_any_call_loses_nothing() => Check("connections lost", FlashRules.LittleFs, Troubles.LostConnections, 60, BadNetwork);

    [TestMethod]
    public void Bad_flash_at_any_call_loses_nothing() => Check("bad flash", FlashRules.LittleFs, Troubles.BadFlash, 40, null);

    [TestMethod]
    public void Any_network_loses_nothing() => Check("networks", FlashRules.LittleFs, Troubles.Networks, 60, BadNetwork);

    [TestMethod]
    public void Any_stuck_peripheral_is_survived() => Check("peripherals", FlashRules.LittleFs, Troubles.Peripherals, 30, null);

    [TestMethod]
    public void Any_clock_is_survived() => Check("clocks", FlashRules.LittleFs, Troubles.Clocks, 30, null);

    [TestMethod]
    public void Any_battery_is_survived() => Check("batteries", FlashRules.LittleFs, Troubles.Batteries, 24, null);

    [TestMethod]
    public void A_flipped_bit_in_any_byte_costs_its_own_reading_at_most() =>
        Check("flipped bits", FlashRules.LittleFs, Troubles.FlippedBits, 23, wake => wake < 4 ? SessionScript.Good : new SessionScript { Join = Contracts.LinkStatus.NoNetwork }, 23);

    private static SessionScript BadNetwork(int wake) => (wake % 5) switch
    {
        0 => new SessionScript { Acks = AckMode.AckLost },
        1 => new SessionScript { Acks = AckMode.Late },
        2 => new SessionScript { LostAtCall = 6 },
        3 => new SessionScript { Acks = AckMode.Mixed },
        _ => SessionScript.Good,
    };

    private static SessionScript BadBackend(int wake) => new() { Backend = (BackendMode)(wake % 6), Forgets = wake % 11 == 7 };

    private long Check(string what, FlashRules rules, Func<World, SessionScript, IEnumerable<Trouble>> troubles, int wakes, Func<int, SessionScript>? scriptOf, int every = 1, Node? node = null)
    {
        SweepResult result = new Sweep(node ?? CoreNode.Create(), 7, rules).Run(troubles, wakes, RecoveryWakes, scriptOf, every);
        TestContext.WriteLine($"{what}: {result.Points} points, {result.Wakes} wakes");
        Assert.IsNull(result.Violation, result.Violation);
        Assert.IsGreaterThan(50L, result.Points);
        return result.Points;
    }
}
