using System;
using System.Text;

namespace BinNode.Link.Tests;

/// <summary>Writes a program of small methods that call those before them, with side effects in every place that has an order.</summary>
internal sealed class RandomProgram(int seed)
{
    private const int Methods = 25;

    private readonly Random dice = new(seed);
    private int current;

    /// <summary>The source.</summary>
    public string Write()
    {
        StringBuilder text = new("sealed class O { public int F; public readonly int R; public int P { get; set; } public O(int r) { R = r; }\n");
        for (current = 0; current < Methods; current++)
        {
            text.Append($"{(IsStatic(current) ? "static " : "")}int M{current}(O o, int a, int b, ref int c) {{ int x = {Expression(2)}; int y = b; {Statement(2)} {Statement(2)} {Statement(2)} return {Expression(3)}; }}\n");
        }

        text.Append("static int Log(int x) { Console.Write(x); Console.Write(' '); return x; }\npublic static void Main() { O o = new O(5); int c = 1;\n");
        for (int i = Methods - 8; i < Methods; i++)
        {
            text.Append($"Log({(IsStatic(i) ? "" : "o.")}M{i}(o, {dice.Next(-9, 9)}, {dice.Next(-9, 9)}, ref c) + c + o.F + o.P);\n");
        }

        return text.Append("} }").ToString();
    }

    private static bool IsStatic(int method) => method % 3 == 0;

    private string Name() => new[] { "a", "b", "c", "x", "y" }[dice.Next(5)];

    private string Statement(int depth) => (depth == 0 ? dice.Next(4) : dice.Next(8)) switch
    {
        0 => $"{Name()} = {Expression(2)};",
        1 => $"o.F += {Expression(1)};",
        2 => $"o.P = {Expression(1)};",
        3 => $"Log({Expression(1)});",
        4 => $"if ({Condition(2)}) {{ {Statement(depth - 1)} }} else {{ {Statement(depth - 1)} }}",
        5 => $"for (int i{depth} = 0; i{depth} < {dice.Next(1, 4)}; i{depth}++) {{ {Statement(depth - 1)} {Statement(depth - 1)} }}",
        6 => $"switch ({Expression(1)} & 3) {{ case 0: {Statement(depth - 1)} break; case 1: {Statement(depth - 1)} break; default: {Statement(depth - 1)} break; }}",
        _ => $"try {{ {Statement(depth - 1)} if ({Condition(1)}) throw new InvalidOperationException(); }} catch (InvalidOperationException) {{ {Statement(depth - 1)} }}",
    };

    private string Condition(int depth) => (depth == 0 ? 0 : dice.Next(4)) switch
    {
        0 => $"{Expression(depth > 0 ? 1 : 0)} {new[] { "<", ">", "==", "!=", "<=", ">=" }[dice.Next(6)]} {Expression(0)}",
        1 => $"({Condition(depth - 1)} && {Condition(depth - 1)})",
        2 => $"({Condition(depth - 1)} || {Condition(depth - 1)})",
        _ => $"!({Condition(depth - 1)})",
    };

    private string Expression(int depth)
    {
        if (depth == 0)
        {
            return dice.Next(4) switch { 0 => dice.Next(-300, 300).ToString(System.Globalization.CultureInfo.InvariantCulture), 1 => "o.F", 2 => "o.R", _ => current == 0 ? "a" : new[] { "a", "b", "c" }[dice.Next(3)] };
        }

        return dice.Next(7) switch
        {
            0 => $"({Expression(depth - 1)} + {Expression(depth - 1)})",
            1 => $"({Expression(depth - 1)} ^ {Expression(depth - 1)})",
            2 => $"({Condition(depth - 1)} ? {Expression(depth - 1)} : {Expression(depth - 1)})",
            3 => $"Log({Expression(depth - 1)})",
            4 => $"(c = {Expression(depth - 1)})",
            5 => "a++",
            _ => Call(depth),
        };
    }

    // Of the last few methods, so that many are called once and some often.
    private string Call(int depth)
    {
        int method = current - 1 - dice.Next(4);
        return method < 0 ? Expression(depth - 1) : $"{(IsStatic(method) ? "" : "o.")}M{method}(o, {Expression(depth - 1)}, {Expression(depth - 1)}, ref c)";
    }
}
