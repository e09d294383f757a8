namespace System.IO;

public abstract class TextReader : MarshalByRefObject, IDisposable
{
    protected extern TextReader();

    public virtual extern void Close();

    public extern void Dispose();

    protected virtual extern void Dispose(bool disposing);

    public virtual extern int Peek();

    public virtual extern int Read();

    public virtual extern int Read(char[] buffer, int index, int count);

    public virtual extern int ReadBlock(char[] buffer, int index, int count);

    public virtual extern string ReadLine();

    public virtual extern string ReadToEnd();
}
