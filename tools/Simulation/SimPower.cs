using BinNode.Contracts;

namespace BinNode.Simulation;

/// <summary>Waking and sleeping. Sleeping ends the wake as on the device: the call does not return.</summary>
public sealed class SimPower(Steps steps) : IPower
{
    /// <summary>Why the node woke; set by the world.</summary>
    public WakeCause WakeCause { get; set; }

    /// <inheritdoc />
    public WakeCause Cause
    {
        get
        {
            steps.Enter("power", "Cause");
            return WakeCause;
        }
    }

    /// <summary>True once the node went to sleep.</summary>
    public bool Slept { get; private set; }

    /// <summary>True once the node restarted itself.</summary>
    public bool Rebooted { get; private set; }

    /// <summary>For how long it sleeps, in seconds of its own clock.</summary>
    public int SleepS { get; private set; }

    /// <summary>What else may wake it.</summary>
    public WakeSources Sources { get; private set; }

    /// <summary>Begins a wake.</summary>
    public void Begin(WakeCause cause)
    {
        WakeCause = cause;
        Slept = false;
        Rebooted = false;
    }

    /// <inheritdoc />
    public void Sleep(int seconds, WakeSources sources)
    {
        steps.Enter("power", "Sleep");
        Slept = true;
        SleepS = seconds;
        Sources = sources;
        steps.Stop();
    }

    /// <inheritdoc />
    public void Reboot()
    {
        steps.Enter("power", "Reboot");
        Rebooted = true;
        steps.Stop();
    }
}
