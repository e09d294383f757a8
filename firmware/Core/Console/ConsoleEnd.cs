namespace BinNode.Core.Console;

/// <summary>How a console session ended, and what the node does then.</summary>
public enum ConsoleEnd : byte
{
    /// <summary>Nobody typed for the time of console.minutes, the cable is lost or the password was wrong too often: sleep until the next planned wake.</summary>
    Idle = 0,

    /// <summary>The user left: sleep until the next planned wake.</summary>
    Exit = 1,

    /// <summary>The user asked for a sleep of <see cref="ConsoleShell.SleepS"/> seconds.</summary>
    Sleep = 2,

    /// <summary>The user asked for a restart.</summary>
    Reboot = 3,
}
