using System;
using System.Runtime.InteropServices;

namespace BinNode.Pty;

/// <summary>The calls of the C library.</summary>
internal static partial class Native
{
    internal const short PollIn = 1;

    // O_RDWR | O_NOCTTY
    internal static readonly int ReadWriteNoControl = OperatingSystem.IsMacOS() ? 0x20002 : 0x102;

    [LibraryImport("libc", SetLastError = true)]
    internal static partial int posix_openpt(int flags);

    [LibraryImport("libc", SetLastError = true)]
    internal static partial int grantpt(int fd);

    [LibraryImport("libc", SetLastError = true)]
    internal static partial int unlockpt(int fd);

    [LibraryImport("libc", SetLastError = true)]
    internal static partial IntPtr ptsname(int fd);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int open(string path, int flags);

    [LibraryImport("libc", SetLastError = true)]
    internal static partial int close(int fd);

    [LibraryImport("libc", SetLastError = true)]
    internal static partial nint read(int fd, [Out] byte[] into, nint count);

    [LibraryImport("libc", SetLastError = true)]
    internal static partial nint write(int fd, byte[] from, nint count);

    [LibraryImport("libc", SetLastError = true)]
    internal static partial int poll(ref PollFd fds, nuint count, int timeoutMs);

    [LibraryImport("libc", SetLastError = true)]
    internal static partial int tcgetattr(int fd, [In, Out] byte[] termios);

    [LibraryImport("libc", SetLastError = true)]
    internal static partial int tcsetattr(int fd, int when, byte[] termios);

    [LibraryImport("libc")]
    internal static partial void cfmakeraw([In, Out] byte[] termios);

    [StructLayout(LayoutKind.Sequential)]
    internal struct PollFd
    {
        internal int Fd;
        internal short Events;
        internal short ReturnedEvents;
    }
}
