namespace BinNode.Core.Cycle;

/// <summary>What went wrong in a wake, as kept by the fault log and sent in diagnostics. Numbers never change their meaning.</summary>
public enum FaultCode : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An exception reached the outermost catch; the detail tells its kind: 1 out of memory, 2 argument, 3 null, 4 index, 0 any other.</summary>
    Exception = 1,

    /// <summary>The wake before was ended by its deadline, or by the external watchdog.</summary>
    Deadline = 2,

    /// <summary>Power was lost, or the chip reset itself, in the middle of the wake before.</summary>
    PowerLost = 3,

    /// <summary>The network could not be joined; the detail is the <see cref="Contracts.LinkStatus"/>.</summary>
    Join = 4,

    /// <summary>The broker could not be reached or refused; the detail is the <see cref="Contracts.MqttStatus"/>.</summary>
    Broker = 5,

    /// <summary>A message was not confirmed; the detail is the <see cref="Contracts.MqttStatus"/>.</summary>
    Confirmation = 6,

    /// <summary>The flash refused to store; the detail is the <see cref="Contracts.FileStatus"/>.</summary>
    Flash = 7,

    /// <summary>What was stored was damaged or lost; the detail is the <see cref="Journal.JournalOutcome"/>.</summary>
    Memory = 8,

    /// <summary>The settings were damaged or lost; the detail is the <see cref="Settings.SettingsSource"/>.</summary>
    Settings = 9,

    /// <summary>Settings on trial were rolled back.</summary>
    RolledBack = 10,
}
