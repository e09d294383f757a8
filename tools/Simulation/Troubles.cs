using System;
using System.Collections.Generic;
using System.Linq;
using BinNode.Contracts;

namespace BinNode.Simulation;

/// <summary>All that can go wrong in one wake, kind by kind. Each takes the world after the same wake without trouble, which tells how many calls it has and what it stored.</summary>
public static class Troubles
{
    private const long Days1970To2080 = 54L * 365 * 86400;

    /// <summary>The power goes before, during and after every call.</summary>
    public static IEnumerable<Trouble> Cuts(World after, SessionScript script) =>
        from at in Calls(after)
        from point in Enum.GetValues<CutPoint>()
        select new Trouble($"cut {point} call {at}", world => (world.Board.Steps.CutAt, world.Board.Steps.CutPoint) = (at, point));

    /// <summary>Every call throws.</summary>
    public static IEnumerable<Trouble> Exceptions(World after, SessionScript script) =>
        Calls(after).Select(at => new Trouble($"exception from call {at}", world => world.Board.Steps.ThrowAt = at));

    /// <summary>Every call finds no memory.</summary>
    public static IEnumerable<Trouble> NoMemory(World after, SessionScript script) =>
        Calls(after).Select(at => new Trouble($"no memory in call {at}", world => (world.Board.Steps.ThrowAt, world.Board.Steps.ThrowsOutOfMemory) = (at, true)));

    /// <summary>Every call hangs.</summary>
    public static IEnumerable<Trouble> Hangs(World after, SessionScript script) =>
        Calls(after).Select(at => new Trouble($"hang in call {at}", world => world.Board.Steps.HangAt = at));

    /// <summary>The connection is lost at every call of the uplink.</summary>
    public static IEnumerable<Trouble> LostConnections(World after, SessionScript script) =>
        Enumerable.Range(1, after.Board.Uplink.Calls).Select(at => new Trouble($"connection lost at call {at} of the uplink", Script: script with { LostAtCall = at }));

    /// <summary>Every operation on the flash fails, or finds it full from there on.</summary>
    public static IEnumerable<Trouble> BadFlash(World after, SessionScript script) =>
        Calls(after).Select(at => new Trouble($"file operation fails in call {at}", world => world.Board.Files.FailsAt = at))
            .Concat(Calls(after).Select(at => new Trouble($"flash full from call {at} on", world => world.Board.Files.FullFrom = at)))
            .Append(new Trouble("no read succeeds", world => world.Board.Files.FailsReads = true))
            .Append(new Trouble("no write succeeds", world => world.Board.Files.FailsWrites = true))
            .Append(new Trouble("flash full", world => world.Board.Files.IsFull = true));

    /// <summary>Networks and brokers of every kind.</summary>
    public static IEnumerable<Trouble> Networks(World after, SessionScript script) =>
        Enum.GetValues<LinkStatus>().Select(status => new Trouble($"join ends in {status}", Script: script with { Join = status }))
            .Concat(Enum.GetValues<MqttStatus>().Select(status => new Trouble($"connect ends in {status}", Script: script with { Connect = status })))
            .Concat(Enum.GetValues<AckMode>().Select(mode => new Trouble($"confirmations {mode}", Script: script with { Acks = mode })))
            .Append(new Trouble("no time", Script: script with { TellsTime = false }));

    /// <summary>A broker that forgets, with every fate of a confirmation of its own and of the backend's.</summary>
    public static IEnumerable<Trouble> Forgetting(World after, SessionScript script) =>
        from acks in Enum.GetValues<AckMode>()
        from backend in Enum.GetValues<BackendMode>()
        select new Trouble($"forgets, {acks}, {backend}", Script: script with { Forgets = true, Acks = acks, Backend = backend });

    /// <summary>Peripherals that answer wrongly, not at all, or throw.</summary>
    public static IEnumerable<Trouble> Peripherals(World after, SessionScript script) =>
        Enum.GetValues<RangeStatus>().Select(status => new Trouble($"range sensor says {status}", world => world.Board.Range.Status = status))
            .Concat(Enum.GetValues<SenseStatus>().Select(status => new Trouble($"battery and thermometer say {status}", world => (world.Board.Battery.Status, world.Board.Thermometer.Status) = (status, status))))
            .Concat(Weather.Peripherals.Select(part => new Trouble($"{part} throws", world => world.Board.Steps.ThrowIn = part)))
            .Concat(Weather.Peripherals.Select(part => new Trouble($"{part} hangs", world => world.Board.Steps.HangIn = part)));

    /// <summary>Clocks that are lost, jump or are set wrongly.</summary>
    public static IEnumerable<Trouble> Clocks(World after, SessionScript script) =>
        new long[] { -2_000_000, -86400, -4000, 4000, 86400, 2_000_000, Days1970To2080 }
            .Select(jump => new Trouble($"the clock jumps by {jump} s", After: world => world.Board.Rtc.Jump(jump)))
            .Append(new Trouble("the clock is lost", After: world => world.Board.Rtc.Lose()))
            .Append(new Trouble("the network tells 1970", Script: script with { WrongTime = 0 }))
            .Append(new Trouble("the network tells 1980", Script: script with { WrongTime = 315532800 }))
            .Append(new Trouble("the platform sets the clock late", Script: script with { TellsTime = false, SetsClockLate = true }));

    /// <summary>Batteries from full to dead.</summary>
    public static IEnumerable<Trouble> Batteries(World after, SessionScript script) =>
        Enumerable.Range(0, 66).Select(step => 2300 + (step * 20)).Select(mv => new Trouble($"battery at {mv} mV", world => world.Board.Battery.RestMv = mv));

    /// <summary>A bit flips in every byte of every stored file while the node sleeps.</summary>
    public static IEnumerable<Trouble> FlippedBits(World after, SessionScript script) =>
        from name in after.Board.Files.Names
        from at in Enumerable.Range(0, after.Board.Files.Content(name).Length)
        select new Trouble($"bit {at % 8} of byte {at} in {name} flips", After: world => Flip(world, name, (at * 8) + (at % 8)));

    private static IEnumerable<int> Calls(World after) => Enumerable.Range(1, after.Board.Steps.Count);

    private static void Flip(World world, string name, int bit)
    {
        world.Ledger.OnFlipped(name, world.Board.Files.Content(name), bit / 8);
        world.Board.Files.Flip(name, bit);
    }
}
