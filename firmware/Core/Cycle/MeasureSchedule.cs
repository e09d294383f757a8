using BinNode.Contracts;

namespace BinNode.Core.Cycle;

/// <summary>
/// When the node measures. Counts down in elapsed seconds like <see cref="ReportSchedule"/>; at each measurement the next one is
/// put on a grid of the clock, shifted by the device's own offset, so that readings fall into even slots that cost no bytes
/// to send, and a fleet does not knock at the same second.
/// </summary>
public sealed class MeasureSchedule : IStateSection
{
    private const uint SlackS = 20;
    private const uint WidestShiftS = 300;

    private uint _dueInS;

    /// <inheritdoc/>
    public int Size => 4;

    /// <summary>Seconds to the next measurement.</summary>
    public uint DueInS => _dueInS;

    /// <summary>True when this wake shall measure.</summary>
    public bool IsDue => _dueInS <= SlackS;

    /// <summary>Lets time pass.</summary>
    public void Elapse(uint seconds) => _dueInS = _dueInS > seconds ? _dueInS - seconds : 0;

    /// <summary>Measure at the next wake, whatever was planned.</summary>
    public void Now() => _dueInS = 0;

    /// <summary>Plans the next measurement after one was made.</summary>
    /// <param name="intervalS">Seconds until then, 30 to 604800.</param>
    /// <param name="gridS">Grid of the slots in seconds, 60 or more.</param>
    /// <param name="clockS">Seconds of the clock now, in whatever epoch.</param>
    /// <param name="deviceHash">Chooses the offset of this device on the grid.</param>
    public void Measured(int intervalS, int gridS, uint clockS, uint deviceHash)
    {
        _dueInS = (uint)intervalS;
        if (intervalS < gridS)
        {
            return;
        }

        uint grid = (uint)gridS;
        uint shiftS = deviceHash % (grid < WidestShiftS ? grid : WidestShiftS);
        uint pastSlotS = (clockS + grid - shiftS) % grid;
        bool slotIsNear = pastSlotS > grid / 2;
        _dueInS += slotIsNear ? grid - pastSlotS : 0 - pastSlotS;
    }

    /// <inheritdoc/>
    public void Exchange(StateCursor cursor) => _dueInS = cursor.Long(_dueInS);

    /// <inheritdoc/>
    public void Reset() => _dueInS = 0;
}
