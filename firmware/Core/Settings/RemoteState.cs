using BinNode.Contracts;

namespace BinNode.Core.Settings;

/// <summary>What remote configuration remembers from wake to wake, so that no command is done twice and no answer is forgotten.</summary>
public sealed class RemoteState : IStateSection
{
    /// <summary>Number of the last command that was taken; commands up to it are replays.</summary>
    public uint LastNumber;

    /// <summary>Number of the command whose answer the broker has not confirmed, 0: none.</summary>
    public uint UnansweredNumber;

    /// <summary>Number of the command whose settings are on trial, 0: none.</summary>
    public uint TrialNumber;

    /// <inheritdoc/>
    public int Size => 12;

    /// <inheritdoc/>
    public void Exchange(StateCursor cursor)
    {
        LastNumber = cursor.Long(LastNumber);
        UnansweredNumber = cursor.Long(UnansweredNumber);
        TrialNumber = cursor.Long(TrialNumber);
    }

    /// <inheritdoc/>
    public void Reset()
    {
        LastNumber = 0;
        UnansweredNumber = 0;
        TrialNumber = 0;
    }
}
