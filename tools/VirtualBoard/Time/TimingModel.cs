using BinNode.Energy;

namespace BinNode.VirtualBoard;

/// <summary>How long things take. What the charge depends on comes from hardware/energy/figures.csv, as the model of `binnode budget` does; all are estimates until a bench has measured them.</summary>
public sealed class TimingModel
{
    /// <summary>Reset to Main: boot loader, runtime, file system, assemblies. No measured figure was found for nanoFramework.</summary>
    public int BootUs { get; init; } = (int)(PhaseCurrents.BootMs(Figures.Default) * 1000);

    /// <summary>How much of <see cref="BootUs"/> is left when the radio's driver starts, if it does.</summary>
    public int BootAfterRadioUs { get; init; } = (int)(Figures.Default["boot.runtime"].Value * 1000);

    /// <summary>How much longer the boot takes with the radio's driver.</summary>
    public int RadioDriverUs { get; init; } = (int)(Figures.Default["boot.radio"].Value * 1000);

    /// <summary>One call into the API with the interpreted code around it: some tens of IL instructions at about a million a second.</summary>
    public int CallUs { get; init; } = 20;

    /// <summary>Managed work of a wake that the calls do not show, spent after Main has started.</summary>
    public int ManagedWorkUs { get; init; } = (int)(Figures.Default["awake.work"].Value * 1000);

    /// <summary>One ADC conversion.</summary>
    public int AdcUs { get; init; } = 60;

    /// <summary>Opening a file.</summary>
    public int FileOpenUs { get; init; } = 1_500;

    /// <summary>Reading or writing a block of a file, before the commit.</summary>
    public int FileTransferUs { get; init; } = 300;

    /// <summary>A commit: erasing one 4 KB sector (45 ms typical on W25Q32, LittleFS erases ahead of need and not every time) and writing the metadata.</summary>
    public int FileCommitUs { get; init; } = (int)(Figures.Default["flash.commit"].Value * 1000);

    /// <summary>Granularity of a thread's sleep: one tick of FreeRTOS at 100 Hz.</summary>
    public int TickUs { get; init; } = 10_000;
}
