using BinNode.Contracts;

namespace BinNode.Cellular;

/// <content>The SIM and its PIN.</content>
public sealed partial class Modem
{
    /// <summary>Configures the modem and unlocks the SIM.</summary>
    /// <param name="state">Knows a PIN that was refused, and what the modem has stored.</param>
    /// <param name="deadlineMs">End of the budget.</param>
    /// <returns>Up when the SIM is ready.</returns>
    public LinkStatus Prepare(CellularState state, long deadlineMs)
    {
        AtResult result = AtResult.Timeout;
        for (int i = 0; i < 3 && result == AtResult.Timeout; i++)
        {
            result = RunRow(ModemStep.Configure, 0, deadlineMs);
        }

        // 14: the SIM is busy, for some seconds after the start (TS 27.007 section 9.2). Most modems say when it is ready.
        for (int i = 0; i < 3 && !_isSimReady && !_isPinAsked && result == AtResult.Error && Channel.ErrorCode != 10; i++)
        {
            ListenForSim(_clock.NowMs + 3000);
            result = _isSimReady ? AtResult.Ok : RunRow(ModemStep.Sim, 0, deadlineMs);
        }

        if (result == AtResult.Lost || result == AtResult.Timeout)
        {
            return LinkStatus.Fault;
        }

        if (_isPinAsked && !Unlock(state, deadlineMs))
        {
            return LinkStatus.NoSim;
        }

        if (!_isSimReady || _isPukAsked)
        {
            return LinkStatus.NoSim;
        }

        uint hash = _config.Hash();
        if (hash != state.ConfigHash)
        {
            state.ConfigHash = Run(ModemStep.Provision, deadlineMs) == AtResult.Ok ? hash : 0;
        }

        return Channel.IsBroken ? LinkStatus.Fault : LinkStatus.Up;
    }

    private void ListenForSim(long untilMs)
    {
        while (!_isSimReady && !_isPinAsked && !Channel.IsBroken && _clock.NowMs < untilMs)
        {
            Channel.Wait(untilMs);
        }
    }

    // A SIM takes three wrong PINs. One that was refused is not tried again; one whose answer was lost is tried once more: one try is always left for a person.
    private bool Unlock(CellularState state, long deadlineMs)
    {
        uint hash = Hashing.Add(Hashing.Start, _config.Pin);
        uint doubtful = hash ^ 1;
        if (_config.Pin.Length == 0 || hash == state.BadPinHash)
        {
            // Taking the PIN out of the settings for a wake makes the node forget that it was refused.
            state.BadPinHash = _config.Pin.Length == 0 ? 0 : hash;
            return false;
        }

        state.BadPinHash = state.BadPinHash == doubtful ? hash : doubtful;
        AtResult result = RunRow(ModemStep.Pin, 0, deadlineMs);
        if (result == AtResult.Error)
        {
            state.BadPinHash = hash;
            return false;
        }

        _isPinAsked = false;
        for (int i = 0; i < 5 && !_isSimReady && !Channel.IsBroken; i++)
        {
            ListenForSim(_clock.NowMs + 1000);
            RunRow(ModemStep.Sim, 0, deadlineMs);
        }

        state.BadPinHash = _isSimReady ? 0 : state.BadPinHash;
        return _isSimReady;
    }
}
