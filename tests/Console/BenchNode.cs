using System.Diagnostics;
using BinNode.Contracts;
using BinNode.Core.Console;
using BinNode.Core.Settings;
using BinNode.Portable.Tests.Console;
using BinNode.Portable.Tests.Settings;
using BinNode.Pty;

namespace BinNode.Tests.Bench;

/// <summary>
/// A node on the bench whose console is a real serial port of this machine: the firmware's own console and settings, on a flash that
/// survives, in real time. Only what hangs on the node (sensor, battery, network) is pretended.
/// </summary>
internal sealed class BenchNode : IDisposable
{
    private readonly Thread thread;
    private readonly ManualResetEventSlim power = new(true);
    private readonly ManualResetEventSlim off = new(false);
    private volatile bool ended;
    private volatile int boots;

    internal BenchNode()
    {
        thread = new Thread(Live) { IsBackground = true };
        thread.Start();
    }

    internal PtyPair Pty { get; } = new();

    internal FlakyFiles Flash { get; } = new();

    internal FakeHost Host { get; private set; } = new();

    internal string Port => Pty.PortName;

    /// <summary>How often the node has started.</summary>
    internal int Boots => boots;

    /// <summary>Cuts the power at a writing operation from now.</summary>
    internal void CutAtWrite(int number, int kind)
    {
        off.Reset();
        Flash.CutKind = kind;
        Flash.CutAt = Flash.Writes + number;
    }

    /// <summary>Waits until the power is off.</summary>
    internal void WaitForCut() => Assert.IsTrue(off.Wait(TimeSpan.FromSeconds(20)), "the power was cut");

    /// <summary>Power again, after a cut or a sleep.</summary>
    internal void PowerOn()
    {
        Flash.CutAt = 0;
        off.Reset();
        power.Set();
    }

    /// <summary>The settings as the next wake will find them.</summary>
    internal (NodeSettings Settings, SettingsSource Source) Stored()
    {
        NodeSettings settings = new();
        SettingsStore store = new(Flash);
        SettingsSource source = store.Load(settings);
        return (settings, source == SettingsSource.Stored ? store.Verify(settings) : source);
    }

    public void Dispose()
    {
        ended = true;
        power.Set();
        Pty.Dispose();
        thread.Join(TimeSpan.FromSeconds(5));
    }

    private void Live()
    {
        while (true)
        {
            power.Wait();
            if (ended)
            {
                return;
            }

            power.Reset();
            boots++;
            try
            {
                if (Wake() == ConsoleEnd.Reboot)
                {
                    power.Set();
                    continue;
                }
            }
            catch (PowerCutException)
            {
            }

            off.Set();
        }
    }

    private ConsoleEnd Wake()
    {
        CuttingFiles files = new(Flash);
        SettingsStore store = new(files);
        NodeSettings settings = new();
        Host = new FakeHost { DistanceMm = Host.DistanceMm, State = Host.State, Joined = Host.Joined, UnixSeconds = Host.UnixSeconds, SettingsSource = store.Load(settings), DeviceId = settings.Text(Setting.DeviceId) };
        return new ConsoleShell(new PtyChannel(this), new WallClock(), Host, store, settings).Run();
    }

    private sealed class PtyChannel(BenchNode node) : IByteChannel
    {
        public void Open(int baud)
        {
        }

        public int Read(byte[] into, int offset, int count, int budgetMs)
        {
            int read = node.Pty.Read(into, offset, count, Math.Min(budgetMs, 100));
            return node.ended ? -1 : read;
        }

        public int Write(byte[] from, int offset, int count)
        {
            try
            {
                node.Pty.Write(from, offset, count);
                return count;
            }
            catch (IOException)
            {
                return -1;
            }
        }

        public void Close()
        {
        }
    }

    private sealed class WallClock : IClock
    {
        private readonly Stopwatch watch = Stopwatch.StartNew();

        public long NowMs => watch.ElapsedMilliseconds;

        public void Sleep(int ms) => Thread.Sleep(ms);
    }

    private sealed class PowerCutException : Exception;

    // After the cut nothing runs any more.
    private sealed class CuttingFiles(FlakyFiles files) : IFileStore
    {
        public FileStatus Read(string name, int position, byte[] into, int offset, int count, out int read) => files.Read(name, position, into, offset, count, out read);

        public FileStatus Write(string name, byte[] from, int offset, int count) => Cut(files.Write(name, from, offset, count));

        public FileStatus Append(string name, byte[] from, int offset, int count) => Cut(files.Append(name, from, offset, count));

        public FileStatus Delete(string name) => Cut(files.Delete(name));

        public FileStatus TryGetLength(string name, out int bytes) => files.TryGetLength(name, out bytes);

        public string[] List() => files.List();

        private FileStatus Cut(FileStatus status) => files.IsCut ? throw new PowerCutException() : status;
    }
}
