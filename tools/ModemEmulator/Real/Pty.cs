using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace BinNode.ModemEmulator;

/// <summary>A pseudo-terminal in raw mode: one end is ours, the other has a path that a serial port of a program can open. POSIX only.</summary>
public sealed partial class Pty : IDisposable
{
    private const int ReadWriteNoControl = 0x2 | NoControlTerminal;
    private const int NoControlTerminal = 0x100;

    private readonly SafeFileHandle master;
    private readonly SafeFileHandle slave;
    private readonly FileStream stream;

    /// <summary>Opens a pseudo-terminal.</summary>
    /// <exception cref="PlatformNotSupportedException">The system has none.</exception>
    /// <exception cref="IOException">None is free.</exception>
    public Pty()
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("Windows has no pseudo-terminals; wire the emulator to a pair of virtual serial ports instead.");
        }

        int noControl = OperatingSystem.IsMacOS() ? 0x2 | 0x20000 : ReadWriteNoControl;
        int descriptor = posix_openpt(noControl);
        if (descriptor < 0 || grantpt(descriptor) != 0 || unlockpt(descriptor) != 0)
        {
            throw new IOException("No pseudo-terminal is free.");
        }

        master = new SafeFileHandle(descriptor, true);
        Path = Marshal.PtrToStringAnsi(ptsname(descriptor)) ?? throw new IOException("The pseudo-terminal has no name.");

        // Our own hold on the other end: without it a read fails as soon as the last program has closed it.
        slave = File.OpenHandle(Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        MakeRaw((int)slave.DangerousGetHandle());
        stream = new FileStream(master, FileAccess.ReadWrite, 0, false);
    }

    /// <summary>Path of the other end.</summary>
    public string Path { get; }

    /// <summary>Reads what has come, waiting for it.</summary>
    public int Read(byte[] buffer) => stream.Read(buffer, 0, buffer.Length);

    /// <summary>Writes.</summary>
    public void Write(ReadOnlySpan<byte> data) => stream.Write(data);

    /// <inheritdoc/>
    public void Dispose()
    {
        stream.Dispose();
        slave.Dispose();
        master.Dispose();
    }

    private static void MakeRaw(int descriptor)
    {
        // Larger than any system's struct termios.
        byte[] settings = new byte[256];
        if (tcgetattr(descriptor, settings) != 0)
        {
            throw new IOException("The pseudo-terminal cannot be set up.");
        }

        cfmakeraw(settings);
        _ = tcsetattr(descriptor, 0, settings);
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int posix_openpt(int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int grantpt(int descriptor);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int unlockpt(int descriptor);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint ptsname(int descriptor);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int tcgetattr(int descriptor, [In, Out] byte[] settings);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int tcsetattr(int descriptor, int when, byte[] settings);

    [LibraryImport("libc")]
    private static partial void cfmakeraw([In, Out] byte[] settings);
}
