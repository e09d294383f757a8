namespace BinNode.Cellular;

/// <summary>FNV-1a with 32 bits: tells whether something is still the same. No protection against intent.</summary>
public static class Hashing
{
    /// <summary>The hash of nothing.</summary>
    public const uint Start = 2166136261;

    /// <summary>Goes on with a text and its end.</summary>
    public static uint Add(uint hash, string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            hash = (hash ^ text[i]) * 16777619;
        }

        return (hash ^ 0xFF) * 16777619;
    }

    /// <summary>Goes on with bytes.</summary>
    public static uint Add(uint hash, byte[] bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            hash = (hash ^ bytes[i]) * 16777619;
        }

        return hash;
    }
}
