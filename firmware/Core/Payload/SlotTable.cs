namespace BinNode.Core.Payload;

/// <summary>Slot lengths that are sent by an index of 4 bits.</summary>
internal static class SlotTable
{
    /// <summary>The index that says: not in the table.</summary>
    public const int Other = 15;

    // 1, 2, 3, 5, 10, 20, 30, 45, 60, 120, 180, 240, 360, 720 and 1440 minutes; a text, as it needs no array to be filled at every wake.
    public const string Minutes = "\u0001\u0002\u0003\u0005\u000A\u0014\u001E\u002D\u003C\u0078\u00B4\u00F0\u0168\u02D0\u05A0";

    /// <summary>Index of a length in seconds, or <see cref="Other"/>.</summary>
    public static int IndexOf(int slotS)
    {
        int index = 0;
        while (index < Other && Minutes[index] * 60 != slotS)
        {
            index++;
        }

        return index;
    }
}
