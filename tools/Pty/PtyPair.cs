using System;
using System.IO;
using System.Runtime.InteropServices;

namespace BinNode.Pty;

/// <summary>
/// A pseudo-terminal: what is written to this end can be read from the port that <see cref="PortName"/> names, and the other way
/// round. The port is raw from the start, as a serial line is, and stays when a program closes it.
/// </summary>
public sealed class PtyPair : IDisposable
{
    private const int TermiosBytes = 256; // at least as large as struct termios anywhere
    private int master;
    private int keeper;

    /// <summary>Makes a pair.</summary>
    /// <exception cref="PlatformNotSupportedException">There are no pseudo-terminals here.</exception>
    public PtyPair()
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("Pseudo-terminals are a thing of Linux and macOS.");
        }

        master = Check(Native.posix_openpt(Native.ReadWriteNoControl), "posix_openpt");
        Check(Native.grantpt(master), "grantpt");
        Check(Native.unlockpt(master), "unlockpt");
        PortName = Marshal.PtrToStringAnsi(Native.ptsname(master)) ?? throw new IOException("ptsname failed");
        keeper = Check(Native.open(PortName, Native.ReadWriteNoControl), "open");
        byte[] termios = new byte[TermiosBytes];
        Check(Native.tcgetattr(keeper, termios), "tcgetattr");
        Native.cfmakeraw(termios);
        Check(Native.tcsetattr(keeper, 0, termios), "tcsetattr");
    }

    /// <summary>True where this can work.</summary>
    public static bool IsSupported => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    /// <summary>The port to give to a program, such as /dev/pts/7.</summary>
    public string PortName { get; }

    /// <summary>Reads what has come from the port, waiting for the first byte.</summary>
    /// <returns>Bytes read; 0: nothing came within the time, or the pair was closed.</returns>
    public int Read(byte[] into, int offset, int count, int timeoutMs)
    {
        int fd = master;
        if (fd < 0)
        {
            return 0;
        }

        Native.PollFd poll = new() { Fd = fd, Events = Native.PollIn };
        if (Native.poll(ref poll, 1, timeoutMs) <= 0 || (poll.ReturnedEvents & Native.PollIn) == 0)
        {
            return 0;
        }

        byte[] buffer = offset == 0 ? into : new byte[count];
        nint read = Native.read(fd, buffer, count);
        if (read > 0 && offset != 0)
        {
            Array.Copy(buffer, 0, into, offset, (int)read);
        }

        return Math.Max(0, (int)read);
    }

    /// <summary>Writes to the port.</summary>
    public void Write(byte[] from, int offset, int count)
    {
        for (int i = offset; i < offset + count && master >= 0;)
        {
            byte[] rest = i == 0 ? from : from[i..(offset + count)];
            nint written = Native.write(master, rest, i == 0 ? count : rest.Length);
            if (written < 0)
            {
                throw new IOException("The pseudo-terminal is closed.");
            }

            i += (int)written;
        }
    }

    /// <summary>Closes the pair: to the program, the cable is pulled.</summary>
    public void Dispose()
    {
        Close(ref keeper);
        Close(ref master);
    }

    private static void Close(ref int fd)
    {
        if (fd >= 0)
        {
            int old = fd;
            fd = -1;
            Native.close(old);
        }
    }

    private static int Check(int result, string call) => result >= 0 ? result : throw new IOException($"{call} failed with error {Marshal.GetLastPInvokeError()}.");
}
