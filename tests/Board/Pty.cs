using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace BinNode.Board.Tests;

/// <summary>A pseudo-terminal: one end for the program under test, by its path; the other here.</summary>
internal sealed class Pty : IDisposable
{
    private const int ReadWriteNoControl = 0x0002 | 0x0100; // O_RDWR | O_NOCTTY on Linux
    private readonly FileStream master;

    public Pty()
    {
        int fd = posix_openpt(ReadWriteNoControl);
        byte[] name = new byte[64];
        if (fd < 0 || grantpt(fd) != 0 || unlockpt(fd) != 0 || ptsname_r(fd, name, name.Length) != 0)
        {
            throw new InvalidOperationException("no pseudo-terminal");
        }

        Path = Encoding.ASCII.GetString(name, 0, Array.IndexOf(name, (byte)0));
        master = new FileStream(new SafeFileHandle(fd, true), FileAccess.ReadWrite, 0);
    }

    public string Path { get; }

    public void Write(string text)
    {
        master.Write(Encoding.ASCII.GetBytes(text));
        master.Flush();
    }

    /// <summary>Reads until a text has come.</summary>
    public string ReadUntil(string wanted)
    {
        StringBuilder read = new();
        byte[] buffer = new byte[256];
        while (!read.ToString().Contains(wanted, StringComparison.Ordinal))
        {
            read.Append(Encoding.ASCII.GetString(buffer, 0, master.Read(buffer, 0, buffer.Length)));
        }

        return read.ToString();
    }

    public void Dispose() => master.Dispose();

    [DllImport("libc")]
    private static extern int posix_openpt(int flags);

    [DllImport("libc")]
    private static extern int grantpt(int fd);

    [DllImport("libc")]
    private static extern int unlockpt(int fd);

    [DllImport("libc")]
    private static extern int ptsname_r(int fd, byte[] buffer, nint length);
}
