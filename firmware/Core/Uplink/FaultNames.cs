using BinNode.Core.Cycle;
using BinNode.Core.Journal;

namespace BinNode.Core.Uplink;

/// <summary>Faults in words, for diagnostics and the console.</summary>
public static class FaultNames
{
    /// <summary>A fault as "what in phase, detail", to 64 characters.</summary>
    public static string Of(Fault fault) => NameOf((FaultCode)fault.Code) + " in " + PhaseOf((WakePhase)fault.Phase) + " (" + fault.Detail.ToString() + ")";

    private static string NameOf(FaultCode code)
    {
        switch (code)
        {
            case FaultCode.Exception: return "exception";
            case FaultCode.Deadline: return "deadline";
            case FaultCode.PowerLost: return "power lost";
            case FaultCode.Join: return "no network";
            case FaultCode.Broker: return "no broker";
            case FaultCode.Confirmation: return "not confirmed";
            case FaultCode.Flash: return "flash refused";
            case FaultCode.Memory: return "memory damaged";
            case FaultCode.Settings: return "settings damaged";
            case FaultCode.RolledBack: return "settings rolled back";
            default: return "fault";
        }
    }

    private static string PhaseOf(WakePhase phase)
    {
        switch (phase)
        {
            case WakePhase.Waking: return "waking";
            case WakePhase.Console: return "console";
            case WakePhase.Measuring: return "measuring";
            case WakePhase.Storing: return "storing";
            case WakePhase.Reporting: return "reporting";
            case WakePhase.Planning: return "planning";
            default: return "sleep";
        }
    }
}
