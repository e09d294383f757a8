using System.Text;

namespace BinNode.Hardware.Tests;

/// <summary>An s-expression: a word, or a list of expressions.</summary>
internal sealed class Expression
{
    public string Word { get; private init; } = "";

    public List<Expression> Items { get; } = [];

    public string Head => Items.Count > 0 ? Items[0].Word : "";

    public static Expression Parse(string text)
    {
        int at = 0;
        Expression root = Read(text, ref at);
        return text[at..].Trim().Length == 0 ? root : throw new FormatException($"text after the end, at {at}");
    }

    public IEnumerable<Expression> All(string head) => Items.Where(item => item.Head == head);

    public Expression First(string head) => All(head).First();

    public double Number(int index) => double.Parse(Items[index].Word, System.Globalization.CultureInfo.InvariantCulture);

    private static Expression Read(string text, ref int at)
    {
        Skip(text, ref at);
        if (text[at] != '(')
        {
            return ReadWord(text, ref at);
        }

        at++;
        Expression list = new();
        for (Skip(text, ref at); text[at] != ')'; Skip(text, ref at))
        {
            list.Items.Add(Read(text, ref at));
        }

        at++;
        return list;
    }

    private static Expression ReadWord(string text, ref int at)
    {
        StringBuilder word = new();
        bool quoted = text[at] == '"';
        for (at += quoted ? 1 : 0; quoted ? text[at] != '"' : !char.IsWhiteSpace(text[at]) && text[at] is not '(' and not ')'; at++)
        {
            word.Append(text[at]);
        }

        at += quoted ? 1 : 0;
        return new Expression { Word = word.ToString() };
    }

    private static void Skip(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }
}
