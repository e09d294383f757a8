using BinNode.Contracts;
using nanoFramework.Hardware.Esp32;

namespace BinNode.Esp32;

/// <summary>Facts of the chip. The hardware address comes from whoever can read it, so that this driver needs no network assembly.</summary>
public sealed class Esp32Chip : IChip
{
    private readonly Board board;

    /// <summary>Makes the facts.</summary>
    /// <param name="board">The board.</param>
    /// <param name="hardwareAddress">12 lower-case hex digits, or an empty string.</param>
    public Esp32Chip(Board board, string hardwareAddress)
    {
        this.board = board;
        HardwareAddress = hardwareAddress;
    }

    /// <inheritdoc />
    public string BoardName => board.Name;

    /// <inheritdoc />
    public string HardwareAddress { get; }

    /// <inheritdoc />
    public int FreeHeapBytes
    {
        get
        {
            NativeMemory.GetMemoryInfo(NativeMemory.MemoryType.All, out _, out uint freeBytes, out _);
            return (int)freeBytes;
        }
    }
}
