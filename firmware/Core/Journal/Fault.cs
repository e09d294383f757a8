namespace BinNode.Core.Journal;

/// <summary>One entry of the <see cref="FaultLog"/>.</summary>
public struct Fault
{
    /// <summary>What went wrong; the codes belong to the wake cycle. 0 is no fault.</summary>
    public byte Code;

    /// <summary>In which phase of the wake.</summary>
    public byte Phase;

    /// <summary>A small number that helps to understand it: a status, a cause code.</summary>
    public ushort Detail;

    /// <summary>Number of the wake, as counted by <see cref="Counter.Wakes"/>.</summary>
    public uint Wake;
}
