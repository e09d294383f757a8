using BinNode.Contracts;
using BinNode.Core.Bin;
using BinNode.Core.Readings;

namespace BinNode.Portable.Tests.Bin;

/// <summary>A bin with its judge, and readings one after the other.</summary>
public class Bench
{
    /// <summary>The judge.</summary>
    public readonly BinMonitor Monitor;

    /// <summary>What the last reading led to.</summary>
    public readonly Judgement Judgement = new Judgement();

    /// <summary>What goes in with the next reading.</summary>
    public readonly BinInputs Inputs = new BinInputs();

    /// <summary>The tilt switch.</summary>
    public readonly FakeInput Tilt = new FakeInput();

    /// <summary>The thermal switch.</summary>
    public readonly FakeInput Heat = new FakeInput();

    /// <summary>A straight bin of 1300 to 300 mm.</summary>
    public Bench()
        : this(new BinConfig { EmptyMm = 1300, FullMm = 300 })
    {
    }

    /// <summary>Another bin.</summary>
    public Bench(BinConfig bin)
    {
        SwitchConfig switches = new SwitchConfig();
        SwitchJudge judge = new SwitchJudge(switches, Tilt, Heat, new FakeClock());
        Monitor = new BinMonitor(bin, new AlarmConfig(), switches, judge, new PowerGate(Chemistry.Of(BatteryKind.LiSocl2)));
        Inputs.ElapsedS = 900;
    }

    /// <summary>A reading with a distance.</summary>
    public ReadingState See(int mm) => See(ReadingState.Ok, mm);

    /// <summary>A reading with a state before history.</summary>
    public ReadingState See(ReadingState state, int mm)
    {
        Inputs.Range.State = state;
        Inputs.Range.DistanceMm = mm;
        Monitor.Judge(Inputs, Judgement);
        return Judgement.State;
    }

    /// <summary>The same reading many times.</summary>
    public void SeeOften(int mm, int times)
    {
        for (int i = 0; i < times; i++)
        {
            See(mm);
        }
    }

    /// <summary>A wake in which a switch is looked at, with the waste where it was.</summary>
    public void Wake(WakeCause cause, int elapsedS)
    {
        Inputs.ElapsedS = elapsedS;
        Monitor.Switches.Look(cause, elapsedS);
        See(1000);
    }

    /// <summary>The event of a kind in the last judgement; null when there is none.</summary>
    public BinEvent Find(BinEventKind kind)
    {
        for (int i = 0; i < Judgement.EventCount; i++)
        {
            if (Judgement.GetEvent(i).Kind == kind)
            {
                return Judgement.GetEvent(i);
            }
        }

        return null;
    }
}
