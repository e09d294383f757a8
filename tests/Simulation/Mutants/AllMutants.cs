using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using BinNode.Contracts;
using BinNode.Core.Cycle;
using BinNode.Core.Journal;
using BinNode.Core.Settings;

namespace BinNode.Simulation.Tests.Mutants;

/// <summary>The mistakes that the simulation must be able to see, one or more for every fault.</summary>
internal static class AllMutants
{
    private const int AwakeAgainS = 2;

    internal static IEnumerable<Mutant> List() =>
    [
        new("writes the state with Flush and does not close", FaultKind.PowerCut, Broken((_, parts) => parts.Files = new FlushesOnly(parts.Files))),
        new("stores with the last act of the wake", FaultKind.PowerCut, Broken(StoreAtTheEnd)),
        new("overwrites the one copy of its state", FaultKind.PowerCut, Broken((_, parts) => parts.Files = new OneSlot(parts.Files))),
        new("an exception leaves Main awake", FaultKind.Exception, Parked(board => board.Steps.HasThrown)),
        new("running out of memory leaves Main awake", FaultKind.OutOfMemory, Parked(board => board.Steps.HasThrown && board.Steps.ThrowsOutOfMemory)),
        new("loads the settings outside of the catch", FaultKind.DeadPeripheral, LoadsUnguarded()),
        new("has no deadline", FaultKind.Hang, Broken((_, parts) => parts.Guard = new NoGuard(parts.Guard))),
        new("takes a full flash for a stored reading", FaultKind.FlashFull, Broken((_, parts) => parts.Files = new BelievesStatus(parts.Files, FileStatus.Full, FileStatus.Ok))),
        new("takes a failed write for a stored reading", FaultKind.WriteFails, Broken((_, parts) => parts.Files = new BelievesStatus(parts.Files, FileStatus.Failed, FileStatus.Ok))),
        new("takes a file that cannot be read for none", FaultKind.ReadFails, Broken((_, parts) => parts.Files = new BelievesStatus(parts.Files, FileStatus.Failed, FileStatus.NotFound))),
        new("ignores the checksums", FaultKind.BitFlip, Broken((_, parts) => parts.Files = new IgnoresChecksums(parts.Files)), 20000),
        new("starts the sequence numbers over after a format", FaultKind.Format, StartsOver()),
        new("has no threshold for the radio", FaultKind.BrownOut, Broken((_, parts) => parts.Battery = new AlwaysCharged(parts.Battery))),
        new("keeps the clock from going back", FaultKind.ClockLost, NeverBackNode()),
        new("takes a jump of the clock for time", FaultKind.ClockJump, Broken((_, parts) => parts.Files = new BelievesJumps(parts.Files))),
        new("believes 1980", FaultKind.WrongTime, Broken((_, parts) => parts.Uplink = new BelievesAnyTime(parts.Uplink))),
        new("does not see that the platform set the clock", FaultKind.LateClock, Broken((_, parts) => (parts.Rtc, parts.Files) = (new MissesSteps(parts.Rtc, parts.Clock), new BelievesJumps(parts.Files)))),
        new("sleeps by a clock that it does not correct", FaultKind.Drift, Broken((_, parts) => parts.Power = new Sleeps(parts.Power, planned => planned * 19 / 20))),
        new("takes a sensor that fails for a full bin", FaultKind.SensorFault, Broken((_, parts) => parts.Range = new FailureIsFull(parts.Range))),
        new("never masks a switch", FaultKind.SwitchStorm, Broken((_, parts) => parts.Power = new Sleeps(parts.Power, planned => planned, WakeSources.Tilt))),
        new("tries again at once", FaultKind.NoNetwork, Broken((board, parts) => parts.Power = new Sleeps(parts.Power, planned => board.Uplink.Script.Join == LinkStatus.Up ? planned : AwakeAgainS)), 8000),
        new("takes a link for a delivery", FaultKind.NotRouting, Broken((_, parts) => parts.Uplink = new FreesOn(parts.Uplink, refusal: true))),
        new("does not look at the broker's answer", FaultKind.BrokerRefuses, Broken((_, parts) => parts.Uplink = new FreesOn(parts.Uplink, refusal: true))),
        new("frees a reading when it is sent", FaultKind.ConnectionLost, Broken((_, parts) => parts.Uplink = new FreesOn(parts.Uplink, silence: true))),
        new("frees a reading when it is sent", FaultKind.BadAcks, Broken((_, parts) => parts.Uplink = new FreesOn(parts.Uplink, silence: true))),
        new("frees a reading when it is sent", FaultKind.HalfOpen, Broken((_, parts) => parts.Uplink = new FreesOn(parts.Uplink, silence: true))),
        new("frees a reading when the broker has it, although the backend shall say so", FaultKind.ForgetfulBroker, BelievesBroker()),
        new("subscribes once in its life", FaultKind.ForgetfulBroker, Waiting((board, parts) => parts.Uplink = new ForgetsSubscription(parts.Uplink, board.Uplink)), 8000),
        new("takes any word of the backend for all that it has sent", FaultKind.BadBackend, Waiting((_, parts) => parts.Uplink = new BelievesAnyWord(parts.Uplink))),
    ];

    private static Node Broken(Action<SimBoard, NodeParts> alter) => CoreNode.Create(alter);

    private static Node Waiting(Action<SimBoard, NodeParts> alter) => CoreNode.Create(alter, waitsForBackend: true);

    private static Node BelievesBroker() => CoreNode.Create(waitsForBackend: true) with { Prepare = board => CoreNode.Prepare(board, [(Setting.AuthKey, ConfirmingBackend.KeyHex)]) };

    private static void StoreAtTheEnd(SimBoard board, NodeParts parts)
    {
        StoresAtTheEnd files = new(parts.Files);
        parts.Files = files;
        parts.Power = files.BeforeSleep(parts.Power);
    }

    private static Node Parked(Func<SimBoard, bool> when) => Broken((board, parts) => parts.Power = new Parks(parts.Power, () => when(board)));

    private static Node LoadsUnguarded() => Broken((_, _) => { }) with
    {
        Wake = board =>
        {
            new SettingsStore(board.Files).Load(new NodeSettings());
            CoreNode.Wake(board);
        },
    };

    private static Node StartsOver() => Broken((_, parts) =>
    {
        if (parts.Files.TryGetLength("hot.0", out int _) == FileStatus.NotFound)
        {
            Journal journal = new(parts.Files, new ClockEpochs(parts.Rtc, parts.Clock), []);
            journal.Open(WakeCause.PowerUp);
            journal.Anchor(1);
        }
    });

    private static Node NeverBackNode()
    {
        ConditionalWeakTable<SimRtc, long[]> highest = [];
        return Broken((board, parts) => parts.Rtc = new NeverBack(parts.Rtc, highest.GetValue(board.Rtc, _ => new long[1])));
    }
}
