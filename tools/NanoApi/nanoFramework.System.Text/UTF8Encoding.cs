namespace System.Text;

public class UTF8Encoding : Encoding
{
    public extern UTF8Encoding();

    public override extern byte[] GetBytes(string s);

    public override extern int GetBytes(string s, int charIndex, int charCount, byte[] bytes, int byteIndex);

    public override extern char[] GetChars(byte[] bytes);

    public override extern char[] GetChars(byte[] bytes, int byteIndex, int byteCount);

    public override extern Decoder GetDecoder();
}
