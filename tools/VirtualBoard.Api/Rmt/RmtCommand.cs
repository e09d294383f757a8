using System;

namespace nanoFramework.Hardware.Esp32.Rmt;

public class RmtCommand
{
    private ushort duration0;
    private ushort duration1;

    public RmtCommand(ushort duration1, bool level1, ushort duration2, bool level2)
    {
        Duration0 = duration1;
        Level0 = level1;
        Duration1 = duration2;
        Level1 = level2;
    }

    public ushort Duration0
    {
        get => duration0;
        set => duration0 = Checked(value);
    }

    public ushort Duration1
    {
        get => duration1;
        set => duration1 = Checked(value);
    }

    public bool Level0 { get; set; }

    public bool Level1 { get; set; }

    private static ushort Checked(ushort duration) => duration > 32767 ? throw new ArgumentOutOfRangeException(nameof(duration)) : duration;
}
