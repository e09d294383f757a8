namespace NanoBcl.Security.Cryptography;

public static class HMACSHA256
{
    public static byte[] HashData(byte[] key, byte[] source)
    {
        using System.Security.Cryptography.HMACSHA256 hmac = new(key);
        return hmac.ComputeHash(source);
    }
}
