namespace BinNode.Core.Cycle;

/// <summary>A number that differs from device to device, for spreading a fleet over time. FNV-1a, 32 bits; not for secrets.</summary>
public static class DeviceHash
{
    private const uint OffsetBasis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>The hash of a device's name.</summary>
    public static uint Of(string deviceId)
    {
        uint hash = OffsetBasis;
        for (int i = 0; i < deviceId.Length; i++)
        {
            hash = (hash ^ deviceId[i]) * Prime;
        }

        return hash;
    }

    /// <summary>The hash of a device and a number, such as the count of its tries.</summary>
    public static uint Mix(uint hash, uint number)
    {
        hash ^= number * 0x9E3779B1;
        hash ^= hash >> 15;
        hash *= 0x85EBCA77;
        return hash ^ (hash >> 13);
    }
}
