using BinNode.Contracts;
using BinNode.Core.Console;
using BinNode.Core.Settings;

namespace BinNode.Core.Cycle;

/// <summary>A technician's visit: from the first byte on the console's port to the end of the console.</summary>
public sealed class ConsoleVisit
{
    private const int LookMs = 1000;

    private readonly NodeParts _parts;
    private readonly NodeSettings _settings;
    private readonly SettingsStore _store;
    private readonly ConsoleHost _host;
    private readonly NodeMemory _memory;

    /// <summary>Wires a visit; the port stays closed until <see cref="Serve"/>.</summary>
    public ConsoleVisit(NodeParts parts, NodeSettings settings, SettingsStore store, SettingsSource source, NodeMemory memory, string deviceId, IDeadlineHandler deadline)
    {
        _parts = parts;
        _settings = settings;
        _store = store;
        _memory = memory;
        _host = new ConsoleHost(parts, settings, store, source, memory, deviceId, deadline);
    }

    /// <summary>True when the technician has changed settings.</summary>
    public bool SettingsChanged => _host.SettingsChanged;

    /// <summary>Seconds of the sleep that was asked for.</summary>
    public int SleepS { get; private set; }

    /// <summary>Waits for a byte, and runs the console when one comes.</summary>
    /// <param name="listenMs">Longest wait for the first byte, in milliseconds.</param>
    public ConsoleEnd Serve(int listenMs)
    {
        _parts.ConsolePort.Open(ConsoleShell.Baud);
        ConsoleEnd end = ConsoleEnd.Idle;
        if (IsSomebodyThere(listenMs))
        {
            ConsoleShell shell = new ConsoleShell(_parts.ConsolePort, _parts.Clock, _host, _store, _settings);
            end = shell.Run();
            SleepS = shell.SleepS;
        }

        _parts.ConsolePort.Close();
        return end;
    }

    private bool IsSomebodyThere(int listenMs)
    {
        byte[] first = new byte[1];
        long endMs = _parts.Clock.NowMs + listenMs;
        while (_parts.Clock.NowMs < endMs)
        {
            _host.OnIdle();
            int read = _parts.ConsolePort.Read(first, 0, 1, LookMs);
            if (read != 0)
            {
                return read > 0;
            }
        }

        return false;
    }
}
