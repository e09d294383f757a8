namespace BinNode.Core.Payload;

/// <summary>Slot lengths that are sent by their index of 4 bits.</summary>
internal static class SlotTable
{
    public const int Other = 15;

    private static readonly int[] Seconds = { 60, 120, 180, 300, 600, 1200, 1800, 2700, 3600, 7200, 10800, 14400, 21600, 43200, 86400 };

    /// <summary>Index of a length, or <see cref="Other"/>.</summary>
    public static int IndexOf(int slotS)
    {
        int index = 0;
        while (index < Other && Seconds[index] != slotS)
        {
            index++;
        }

        return index;
    }

    /// <summary>Length by index, 0 to 14.</summary>
    public static int SecondsAt(int index) => Seconds[index];
}
