using System.Globalization;
using System.Text;

namespace BinNode.Decoding;

/// <summary>Writes the little JSON that the decoder needs, so that it depends on nothing.</summary>
internal sealed class JsonText
{
    private readonly StringBuilder text = new();

    public JsonText Begin(char bracket)
    {
        Comma();
        text.Append(bracket);
        return this;
    }

    public JsonText End(char bracket)
    {
        text.Append(bracket);
        return this;
    }

    public JsonText Name(string name)
    {
        Quote(name);
        text.Append(':');
        return this;
    }

    public JsonText Number(long value)
    {
        Comma();
        text.Append(value.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    public JsonText Tenths(long tenths)
    {
        Comma();
        text.Append((tenths / 10m).ToString("0.#", CultureInfo.InvariantCulture));
        return this;
    }

    public JsonText Null()
    {
        Comma();
        text.Append("null");
        return this;
    }

    public JsonText Text(string value)
    {
        Quote(value);
        return this;
    }

    public override string ToString() => text.ToString();

    private void Quote(string value)
    {
        Comma();
        text.Append('"');
        foreach (char c in value)
        {
            if (c == '"' || c == '\\')
            {
                text.Append('\\').Append(c);
            }
            else if (c == '\n')
            {
                text.Append("\\n");
            }
            else
            {
                text.Append(c);
            }
        }

        text.Append('"');
    }

    private void Comma()
    {
        char last = text.Length == 0 ? '{' : text[text.Length - 1];
        if (last != '{' && last != '[' && last != ':')
        {
            text.Append(',');
        }
    }
}
