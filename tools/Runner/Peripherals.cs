using BinNode.Core.Settings;
using BinNode.Energy;
using BinNode.ModemEmulator;
using BinNode.VirtualBoard;

namespace BinNode.Runner;

/// <summary>What hangs on the node's serial ports: an emulated modem, or real ports of this computer.</summary>
public sealed class Peripherals : IDisposable
{
    private readonly List<HostPortPeer> ports = [];

    private HostPortPeer? console;

    private Peripherals()
    {
    }

    /// <summary>Plugs in what the options name.</summary>
    /// <exception cref="ArgumentException">Two things want the same port.</exception>
    /// <exception cref="IOException">A real port cannot be opened.</exception>
    public static Peripherals Attach(SimulatedBoard board, RunOptions options, NodeSettings settings)
    {
        Peripherals peripherals = new();
        bool cellular = settings.Number(Setting.Uplink) == 1;
        if (cellular && options.Ports.ContainsKey("sensor"))
        {
            throw new ArgumentException("A modem and a serial sensor share one UART: leave out --sensor-port, or use --uplink wifi.");
        }

        if (!cellular && options.Ports.ContainsKey("modem"))
        {
            throw new ArgumentException("Over Wi-Fi there is no modem: add --uplink cellular, or leave out --modem-port.");
        }

        peripherals.Open(board, options, "console", "COM2");
        peripherals.Open(board, options, "sensor", "COM3");
        if (options.Ports.ContainsKey("modem"))
        {
            peripherals.Open(board, options, "modem", "COM3");
        }
        else if (cellular)
        {
            ModemPeer.Attach(board, Modem(options.Modem));
        }

        return peripherals;
    }

    /// <summary>True when somebody has pressed a key at the console while the node slept.</summary>
    public bool IsConsoleKnocked => console?.HasInput == true;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (HostPortPeer port in ports)
        {
            port.Dispose();
        }
    }

    private void Open(SimulatedBoard board, RunOptions options, string name, string boardPort)
    {
        if (options.Ports.TryGetValue(name, out string? path))
        {
            HostPortPeer port = HostPortPeer.Attach(board, boardPort, path);
            ports.Add(port);
            console = name == "console" ? port : console;
        }
    }

    // The network's times are those of the model, so that both count the same charge.
    private static ModemOptions Modem(string name)
    {
        string prefix = name == "sim7080" ? "modem." : $"modem.{name}.";
        return new ModemOptions { Model = ModelOf(name), RegisterMs = (int)Figures.Default[prefix + "attach"].Value, ReleaseMs = (int)Figures.Default["modem.release"].Value };
    }

    private static ModemModel ModelOf(string name) => name switch
    {
        "a7670" => ModemModel.A7670,
        "sim7600" => ModemModel.Sim7600,
        "sim800" => ModemModel.Sim800L,
        _ => ModemModel.Sim7080G,
    };
}
