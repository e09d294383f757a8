using System.Security.Cryptography;
using BinNode.Core.Settings;

namespace BinNode.Provisioning.Fleet;

/// <summary>Makes secrets with the operating system's cryptographic generator.</summary>
public static class SecretMaker
{
    // 32 characters that nobody mixes up when reading them aloud: no 0 o, 1 l i. Five bits each.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789-";
    private const int PasswordLength = 20;
    private const int KeyBytes = 32;

    /// <summary>A secret that fits a setting: 256 bits in hex for a key, 100 bits as a password.</summary>
    public static string Make(SettingRow row) => row.Kind == SettingKind.Hex
        ? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes))
        : RandomNumberGenerator.GetString(Alphabet, PasswordLength);
}
