using BinNode.Contracts;

namespace BinNode.Cellular;

/// <content>Registration, address, time.</content>
public sealed partial class Modem
{
    /// <summary>Waits until the network lets the node in, the operator of last time first.</summary>
    /// <returns>Up, NoNetwork, Refused or Fault.</returns>
    public LinkStatus Register(CellularState state, long deadlineMs)
    {
        if (!IsRegistered && SelectOperator(state))
        {
            RunRow(ModemStep.Operator, 0, deadlineMs);
        }

        long deniedMs = 0;
        int silent = 0;
        long pollMs = _clock.NowMs + PollMs;
        while (!IsRegistered)
        {
            long nowMs = _clock.NowMs;
            if (Channel.IsBroken || silent == 3)
            {
                return LinkStatus.Fault;
            }

            deniedMs = !IsDenied() ? 0 : deniedMs == 0 ? nowMs : deniedMs;
            if (deniedMs > 0 && (Cause > 0 || nowMs - deniedMs >= DeniedGraceMs))
            {
                return Refusal(deadlineMs);
            }

            if (nowMs >= deadlineMs)
            {
                return LinkStatus.NoNetwork;
            }

            if (nowMs >= pollMs)
            {
                pollMs = nowMs + PollMs;
                silent = RunRow(ModemStep.Status, 0, deadlineMs) == AtResult.Timeout ? silent + 1 : 0;
                continue;
            }

            long untilMs = deniedMs > 0 && deniedMs + DeniedGraceMs < pollMs ? deniedMs + DeniedGraceMs : pollMs;
            Channel.Wait(untilMs < deadlineMs ? untilMs : deadlineMs);
        }

        return LinkStatus.Up;
    }

    /// <summary>Asks for an address, at most three times.</summary>
    public LinkStatus Attach(long deadlineMs)
    {
        // Signal, operator and time come along with the first try (TS 27.007 sections 8.5, 7.3, 8.15); a modem that refuses one of them gets the next without.
        Arguments.Prefix = "AT+CSQ;+COPS?;+CCLK?;";
        for (int i = 0; i < 3; i++)
        {
            AtResult result = Run(ModemStep.Attach, deadlineMs);
            Arguments.Prefix = "AT";
            if (result == AtResult.Ok)
            {
                IsSocketClosed = false;
                return LinkStatus.Up;
            }

            if (result == AtResult.Lost)
            {
                return LinkStatus.Fault;
            }

            if (_clock.NowMs >= deadlineMs)
            {
                return LinkStatus.Timeout;
            }
        }

        Run(ModemStep.Why, deadlineMs);
        return Cause != 0 ? LinkStatus.Refused : LinkStatus.Timeout;
    }

    /// <summary>Asks a time server, once, when the network has not told the time.</summary>
    public bool TryFindTime(long deadlineMs)
    {
        if (UnixS == 0 && _config.TimeServer.Length > 0 && !Channel.IsBroken)
        {
            Run(ModemStep.Time, deadlineMs);
        }

        return UnixS != 0;
    }

    private static bool IsIn(int state) => state == 1 || state == 5;

    private bool IsDenied() => (_epsState == 3 && _packetState != 2) || (_packetState == 3 && _epsState != 2);

    private bool SelectOperator(CellularState state)
    {
        string last = state.Operator.ToString();
        while (last.Length < state.OperatorDigits)
        {
            last = "0" + last;
        }

        Arguments.Operator = _config.Operator.Length > 0 ? _config.Operator : last;
        return _config.Operator.Length > 0 || state.OperatorDigits > 0;
    }

    private LinkStatus Refusal(long deadlineMs)
    {
        if (Cause == 0)
        {
            Run(ModemStep.Why, deadlineMs);
        }

        return LinkStatus.Refused;
    }
}
