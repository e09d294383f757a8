using System.Text;

namespace System.IO;

public class StreamReader : TextReader
{
    public extern StreamReader(Stream stream, bool leaveOpen = false);

    public virtual extern Stream BaseStream { get; }

    public virtual extern Encoding CurrentEncoding { get; }

    public extern bool EndOfStream { get; }

    public override extern void Close();

    protected override extern void Dispose(bool disposing);

    public override extern int Peek();

    public override extern int Read();

    public override extern int Read(char[] buffer, int index, int count);

    public override extern string ReadLine();

    public override extern string ReadToEnd();
}
