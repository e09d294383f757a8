namespace System.Security.Cryptography;

public class Aes
{
    public extern Aes(CipherMode mode);

    public extern CipherMode Mode { get; set; }

    public extern byte[] Key { get; set; }

    public extern byte[] IV { get; set; }

    public extern void GenerateIV();

    public extern byte[] Encrypt(byte[] data);

    public extern byte[] Decrypt(byte[] data);
}
