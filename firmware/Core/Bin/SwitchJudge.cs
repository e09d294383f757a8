using BinNode.Contracts;

namespace BinNode.Core.Bin;

/// <summary>
/// Judges the tilt and the thermal switch, and decides which of them may wake the node next.
/// <code>
///  rest --wake--> watched --released--> Knocked
///                 watched --held--> LidOpen --held for TippedAfterS--> Tipped --released--> rest
///  every wake by a switch takes a token; no token left: masked for MaskS, tokens come back with time
/// </code>
/// A switch that sticks costs nothing: the sleep leaves out a source whose switch is active. One that rattles costs its free wakes, then
/// a token an hour; while it is masked its state is still read at every timer wake, so a tipped or burning container is told late, not never.
/// </summary>
public sealed class SwitchJudge
{
    internal const int Size = 11;

    private const int StepMs = 20;
    private const int SteadySamples = 5;

    private readonly SwitchConfig _config;
    private readonly IInput _tilt;
    private readonly IInput _heat;
    private readonly IClock _clock;
    private int _tiltWakes;
    private int _heatWakes;
    private int _refillS;
    private int _tiltMaskS;
    private int _heatMaskS;
    private int _tiltActiveS;
    private bool _tiltWasActive;

    /// <summary>Binds the judge to its inputs.</summary>
    /// <param name="config">Times and limits.</param>
    /// <param name="tilt">The tilt switch; null: not fitted.</param>
    /// <param name="heat">The thermal switch; null: not fitted.</param>
    /// <param name="clock">Lets time pass between two looks.</param>
    public SwitchJudge(SwitchConfig config, IInput tilt, IInput heat, IClock clock)
    {
        _config = config;
        _tilt = tilt;
        _heat = heat;
        _clock = clock;
    }

    /// <summary>What the tilt switch means, as of the last look.</summary>
    public SwitchVerdict Tilt { get; private set; }

    /// <summary>What the thermal switch means, as of the last look: hot, knocked or quiet.</summary>
    public SwitchVerdict Heat { get; private set; }

    /// <summary>True when a switch is masked since it woke the node too often.</summary>
    public bool IsMasked => _tiltMaskS > 0 || _heatMaskS > 0;

    /// <summary>Wakes by the switches that are not forgiven yet.</summary>
    public int WakesCounted => _tiltWakes + _heatWakes;

    /// <summary>The switches that may wake the node next.</summary>
    public WakeSources Armed =>
        (_tilt != null && _tiltMaskS == 0 ? WakeSources.Tilt : WakeSources.None)
        | (_heat != null && _heatMaskS == 0 ? WakeSources.Heat : WakeSources.None);

    /// <summary>True when the tilt switch must be looked at again soon, to tell a lid from a tipped container.</summary>
    public bool WantsRecheck => Tilt == SwitchVerdict.LidOpen && _tiltMaskS == 0;

    /// <summary>Looks at the switches; watches one that woke the node for <see cref="SwitchConfig.WatchMs"/>.</summary>
    /// <param name="cause">Why the node is awake.</param>
    /// <param name="elapsedS">Seconds since the look before.</param>
    public void Look(WakeCause cause, int elapsedS)
    {
        Refill(elapsedS);
        _tiltMaskS = Calc.Max(_tiltMaskS - elapsedS, 0);
        _heatMaskS = Calc.Max(_heatMaskS - elapsedS, 0);
        if (cause == WakeCause.Tilt && ++_tiltWakes >= _config.FreeWakes)
        {
            _tiltWakes = _config.FreeWakes;
            _tiltMaskS = _config.MaskS;
        }

        if (cause == WakeCause.Heat && ++_heatWakes >= _config.FreeWakes)
        {
            _heatWakes = _config.FreeWakes;
            _heatMaskS = _config.MaskS / 4;
        }

        Heat = IsHeld(_heat, cause == WakeCause.Heat) ? SwitchVerdict.Hot : cause == WakeCause.Heat ? SwitchVerdict.Knocked : SwitchVerdict.Quiet;
        JudgeTilt(cause == WakeCause.Tilt, elapsedS);
    }

    internal void Reset()
    {
        _tiltWakes = _heatWakes = _refillS = _tiltMaskS = _heatMaskS = _tiltActiveS = 0;
        _tiltWasActive = false;
        Tilt = Heat = SwitchVerdict.Quiet;
    }

    /// <summary>Hands the cursor <see cref="Size"/> bytes and takes what comes back.</summary>
    internal void Exchange(StateCursor cursor)
    {
        _tiltWakes = Calc.Min(cursor.Byte(_tiltWakes), _config.FreeWakes);
        _heatWakes = Calc.Min(cursor.Byte(_heatWakes), _config.FreeWakes);
        _refillS = cursor.Word(_refillS);
        _tiltMaskS = Calc.Min(Calc.Tens(cursor, _tiltMaskS), _config.MaskS);
        _heatMaskS = Calc.Min(Calc.Tens(cursor, _heatMaskS), _config.MaskS / 4);
        _tiltActiveS = cursor.Word(_tiltActiveS);
        _tiltWasActive = (cursor.Byte(_tiltWasActive ? 1 : 0) & 1) != 0;
    }

    private void Refill(int elapsedS)
    {
        _refillS = Calc.AddTime(_refillS, elapsedS);
        int back = _refillS / _config.RefillS;
        _refillS -= back * _config.RefillS;
        _tiltWakes = Calc.Max(_tiltWakes - back, 0);
        _heatWakes = Calc.Max(_heatWakes - back, 0);
    }

    private void JudgeTilt(bool woke, int elapsedS)
    {
        bool active = IsHeld(_tilt, woke);
        _tiltActiveS = active && _tiltWasActive ? Calc.AddTime(_tiltActiveS, elapsedS) : 0;
        _tiltWasActive = active;
        Tilt = active
            ? (_tiltActiveS >= _config.TippedAfterS ? SwitchVerdict.Tipped : SwitchVerdict.LidOpen)
            : (woke ? SwitchVerdict.Knocked : SwitchVerdict.Quiet);
    }

    // A contact bounces for milliseconds and a rolling bin shakes it for longer: only samples in a row that agree at the end of the watch count.
    private bool IsHeld(IInput input, bool watch)
    {
        if (input == null || (!watch && !input.IsActive))
        {
            return false;
        }

        int steady = 0;
        for (int ms = 0; ms <= _config.WatchMs; ms += StepMs)
        {
            steady = input.IsActive ? steady + 1 : 0;
            if (!watch && steady == 0)
            {
                return false;
            }

            if (!watch && steady >= SteadySamples)
            {
                return true;
            }

            _clock.Sleep(StepMs);
        }

        return steady >= SteadySamples;
    }
}
