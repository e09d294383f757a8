using System.Text;

namespace System.IO;

public abstract class TextWriter : MarshalByRefObject, IDisposable
{
    protected char[] CoreNewLine;

    protected extern TextWriter();

    public abstract Encoding Encoding { get; }

    public virtual extern string NewLine { get; set; }

    public virtual extern void Close();

    protected virtual extern void Dispose(bool disposing);

    public extern void Dispose();

    public virtual extern void Flush();

    public virtual extern void Write(char value);

    public virtual extern void Write(char[] buffer);

    public virtual extern void Write(char[] buffer, int index, int count);

    public virtual extern void Write(bool value);

    public virtual extern void Write(int value);

    public virtual extern void Write(uint value);

    public virtual extern void Write(long value);

    public virtual extern void Write(ulong value);

    public virtual extern void Write(float value);

    public virtual extern void Write(double value);

    public virtual extern void Write(string value);

    public virtual extern void Write(object value);

    public virtual extern void WriteLine();

    public virtual extern void WriteLine(char value);

    public virtual extern void WriteLine(char[] buffer);

    public virtual extern void WriteLine(char[] buffer, int index, int count);

    public virtual extern void WriteLine(bool value);

    public virtual extern void WriteLine(int value);

    public virtual extern void WriteLine(uint value);

    public virtual extern void WriteLine(long value);

    public virtual extern void WriteLine(ulong value);

    public virtual extern void WriteLine(float value);

    public virtual extern void WriteLine(double value);

    public virtual extern void WriteLine(string value);

    public virtual extern void WriteLine(object value);
}
