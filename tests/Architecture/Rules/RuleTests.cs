using System.Collections.Generic;
using System.Linq;
using BinNode.RuleCheck.Rules;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Architecture.Tests.Rules;

/// <summary>Every rule fires on the code that it is there for, and names it.</summary>
[TestClass]
public class RuleTests
{
    [TestMethod]
    [DataRow("class Box<T> { }", "Box", DisplayName = "generic class")]
    [DataRow("struct Pair<A, B> { }", "Pair", DisplayName = "generic struct")]
    [DataRow("interface ISource<T> { }", "ISource", DisplayName = "generic interface")]
    [DataRow("delegate void Handler<T>(T value);", "Handler", DisplayName = "generic delegate")]
    [DataRow("class Bad { public void Take<T>() { } }", "Bad.Take", DisplayName = "generic method")]
    [DataRow("class Bad { public System.Action<int> Field; }", "Bad.Field", DisplayName = "Action<T> field")]
    [DataRow("class Bad { public void Take(System.Func<int> source) { } }", "Bad.Take", DisplayName = "Func<T> parameter")]
    [DataRow("class Bad { public event System.EventHandler<System.EventArgs> Changed { add { } remove { } } }", "Bad.add_Changed", DisplayName = "EventHandler<T> event")]
    [DataRow("class Bad { public void Take() { System.Func<int, int> twice = x => 2 * x; twice(3); } }", "Bad.Take", DisplayName = "Func<T> local")]
    [DataRow("class Bad { public object Take() { return typeof(System.Action<int>); } }", "Bad.Take", DisplayName = "generic type as a value")]
    public void Generics_of_any_kind(string source, string member) => AssertFinding("BN001", member, source);

    [TestMethod]
    [DataRow("class Bad { public int[,] Field; }", "Bad.Field", DisplayName = "field")]
    [DataRow("class Bad { public void Take(byte[,,] cube) { } }", "Bad.Take", DisplayName = "parameter")]
    [DataRow("class Bad { public object Take() { return new short[2, 3]; } }", "Bad.Take", DisplayName = "created")]
    [DataRow("class Bad { public int[][,] Field; }", "Bad.Field", DisplayName = "inside a jagged array")]
    public void Multi_dimensional_arrays(string source, string member) => AssertFinding("BN002", member, source);

    [TestMethod]
    public void Allocation_on_the_stack() =>
        AssertFinding("BN003", "Bad.Take", "class Bad { public unsafe int Take(int n) { int* p = stackalloc int[n]; return p[0]; } }");

    [TestMethod]
    public void Code_in_an_interface() => AssertFinding("BN004", "IBad.Twice", "interface IBad { int Twice(int value) => 2 * value; }");

    [TestMethod]
    [DataRow("class Bad { public int Take(int a, int b) => checked(a + b); }", DisplayName = "sum")]
    [DataRow("class Bad { public int Take(int a, int b) => checked(a - b); }", DisplayName = "difference")]
    [DataRow("class Bad { public uint Take(uint a, uint b) => checked(a * b); }", DisplayName = "product")]
    [DataRow("class Bad { public byte Take(int a) => checked((byte)a); }", DisplayName = "cast")]
    public void Checked_arithmetic(string source) => AssertFinding("BN005", "Bad.Take", source);

    [TestMethod]
    [DataRow("class Bad { public static int Counter; }", "Bad.Counter", DisplayName = "field")]
    [DataRow("class Bad { public static int Counter { get; set; } }", "Bad.Counter", DisplayName = "property")]
    [DataRow("class Bad { public static event System.EventHandler Changed; }", "Bad.Changed", DisplayName = "event")]
    public void Static_state_that_changes(string source, string member) => AssertFinding("BN006", member, source);

    [TestMethod]
    [DataRow("class Bad { static readonly int A = Other.B + 1; } class Other { public static readonly int B = new System.Random(1).Next(); }", "Other.B", DisplayName = "of another type")]
    [DataRow("class Bad { static readonly int A = Sum(); static int Sum() => Other.Get(); } class Other { static readonly int B = new System.Random(1).Next(); public static int Get() => B; }", "Other.B", DisplayName = "through methods")]
    [DataRow("class Bad { static readonly int A = B + 1; static readonly int B = new System.Random(1).Next(); }", "Bad.B", DisplayName = "later in the same type")]
    [DataRow("class Bad { static readonly object A = new Other(); } class Other { static readonly int[] B = { 1, 2, 3, 4, 5 }; int first = B[0]; }", "Other.B", DisplayName = "through a constructor")]
    public void Static_initialisers_that_depend_on_each_other(string source, string field)
    {
        Finding finding = Snippet.Check(source).First(one => one.Code == "BN007");
        Assert.Contains("the static initialiser of Bad", finding.Member);
        Assert.EndsWith(field, finding.Problem);
    }

    [TestMethod]
    public void A_static_initialiser_that_uses_another_assembly()
    {
        const string Source = "class Bad { static readonly object A = new System.Text.StringBuilder(); }";
        Finding finding = Snippet.Check(Source, references: "nanoFramework.System.Text").Single(one => one.Code == "BN007");
        Assert.EndsWith("of nanoFramework.System.Text", finding.Problem);
    }

    [TestMethod]
    [DataRow("class Bad { public float Take; }", DisplayName = "field")]
    [DataRow("class Bad { public void Take(double a) { } }", DisplayName = "parameter")]
    [DataRow("class Bad { public int Take(int a) => (int)(a * 1.5); }", DisplayName = "constant")]
    [DataRow("class Bad { public int Take(System.TimeSpan span) => (int)span.TotalSeconds; }", DisplayName = "library call")]
    public void Floating_point_in_portable_code(string source) => AssertFinding("BN008", "Bad.Take", source);

    [TestMethod]
    public void Floating_point_is_allowed_outside_portable_code() =>
        AssertNothing(Snippet.Check("class Fine { public float Field; }", "BinNode.Esp32"));

    [TestMethod]
    [DataRow("BinNode.Core", "System.IO.Ports", "class Bad { System.IO.Ports.SerialPort port; }", DisplayName = "Core knows no serial port")]
    [DataRow("BinNode.Ultrasonic", "nanoFramework.Hardware.Esp32", "class Bad { ulong Take() => nanoFramework.Hardware.Esp32.HighResTimer.GetCurrent(); }", DisplayName = "a portable driver knows no chip")]
    [DataRow("BinNode.Contracts", "nanoFramework.System.Text", "class Bad { System.Text.StringBuilder text; }", DisplayName = "Contracts knows nothing")]
    [DataRow("BinNode.Wifi", "nanoFramework.Hardware.Esp32", "class Bad { ulong Take() => nanoFramework.Hardware.Esp32.HighResTimer.GetCurrent(); }", DisplayName = "Wifi knows no chip")]
    [DataRow("BinNode.Node", "nanoFramework.Hardware.Esp32", "class Bad { ulong Take() => nanoFramework.Hardware.Esp32.HighResTimer.GetCurrent(); }", DisplayName = "Node knows the chip through Esp32 only")]
    public void A_reference_that_the_architecture_forbids(string assembly, string reference, string source)
    {
        Finding finding = Snippet.Check(source, assembly, reference).Single(one => one.Code == "BN009");
        Assert.Contains(assembly, finding.Sentence);
        Assert.Contains(reference, finding.Sentence);
    }

    [TestMethod]
    public void The_only_user_of_the_chip_may_use_it() => AssertNothing(
        Snippet.Check("class Fine { ulong Take() => nanoFramework.Hardware.Esp32.HighResTimer.GetCurrent(); }", "BinNode.Esp32", "nanoFramework.Hardware.Esp32"));

    [TestMethod]
    [DataRow("class Bad { public long Take() => System.DateTime.UtcNow.Ticks; }", DisplayName = "wall clock")]
    [DataRow("class Bad { public void Take() => System.Threading.Thread.Sleep(1); }", DisplayName = "sleep")]
    [DataRow("class Bad { public void Take() => System.Console.WriteLine(\"\"); }", DisplayName = "console")]
    public void The_platform_in_portable_code(string source) => AssertFinding("BN010", "Bad.Take", source);

    [TestMethod]
    [DataRow("class Bad { public int Take(uint a, uint b) => (int)(a - b) % 5; }", DisplayName = "remainder")]
    [DataRow("class Bad { public int Take(uint a, uint b) => (int)(a - b) >> 1; }", DisplayName = "shift to the right")]
    [DataRow("class Bad { public long Take(uint a, uint b) => (int)(a - b); }", DisplayName = "widening")]
    [DataRow("class Bad { public long Take(uint a, long b) => (a - b) % 5; }", DisplayName = "remainder after widening")]
    [DataRow("class Bad { public int Take(bool c, uint a) => (int)(c ? a : 0u) >> 1; }", DisplayName = "one of two")]
    [DataRow("class Bad { uint last; public int Take(uint[] a) => (int)(a[0] - last); }", DisplayName = "result")]
    [DataRow("class Bad { uint last; static int Half(int a) => a >> 1; public int Take(uint a) => Half((int)(a - last)); }", DisplayName = "argument")]
    public void A_sign_that_the_interpreter_does_not_see(string source) => AssertFinding("BN011", "Bad.Take", source);

    [TestMethod]
    [DataRow("class Fine { public int Take(uint a, uint b) => (int)(long)(a - b) % 5; }", DisplayName = "by way of long")]
    [DataRow("class Fine { public long Take(uint a, long b) => (-b + a) % 5; }", DisplayName = "a signed left operand")]
    [DataRow("class Fine { int kept; public int Take(uint a, uint b) { kept = (int)(a - b); return kept % 5; } }", DisplayName = "a field")]
    [DataRow("class Fine { public uint Take(uint a, uint b) => ((a - b) % 5) >> 1; }", DisplayName = "unsigned throughout")]
    [DataRow("class Fine { public int Take(uint a) => (int)(a & 255) >> 1; }", DisplayName = "a mask")]
    [DataRow("class Fine { public int Take(byte a, ushort b, char c) => (a - b - c) % 5 >> 1; }", DisplayName = "what is narrower is held with a sign")]
    public void A_sign_that_the_interpreter_sees(string source) => AssertNothing(Snippet.Check(source));

    [TestMethod]
    public void Ordinary_device_code_breaks_no_rule() => AssertNothing(Snippet.Check("""
        using System;
        delegate void Done(int result);
        interface ISource { int Next(); }
        sealed class Fine : ISource
        {
            private const int Scale = 10;
            private static readonly byte[] Table = { 1, 2, 3, 4, 5, 6, 7, 8 };
            private static readonly int First = Scale + 1;
            private readonly object gate = new();
            private int[][] jagged = new int[3][];
            private int next;
            public event EventHandler Changed;
            public int Next()
            {
                Done done = result => next = result;
                lock (gate) { done(Table[next] + First); }
                foreach (int[] row in jagged) { next += row.Length; }
                Changed?.Invoke(this, EventArgs.Empty);
                string text = next switch { 1 => "one", > 5 => $"many {next:X2}", _ => "some" };
                switch (text) { case "a": return 1; case "b": return 2; case "c": return 3; case "d": return 4; case "e": return 5; case "f": return 6; case "g": return 7; }
                try { return int.Parse(text); } catch (Exception error) when (error is FormatException) { return 0; } finally { next = 0; }
            }
        }
        """));

    [TestMethod]
    [DataRow("using System.Linq; class Bad { }", "Linq", DisplayName = "LINQ")]
    [DataRow("class Bad { System.Collections.Generic.List<int> list; }", "Generic", DisplayName = "List<T>")]
    [DataRow("class Bad { async void Take() { } }", "AsyncVoidMethodBuilder", DisplayName = "async")]
    [DataRow("class Bad { int? maybe; }", "Nullable", DisplayName = "int?")]
    [DataRow("class Bad { string Take(string s) => s.Replace('a', 'b'); }", "Replace", DisplayName = "a method that nanoFramework lacks")]
    [DataRow("class Bad { decimal price; }", "Decimal", DisplayName = "decimal")]
    public void What_nanoFramework_lacks_does_not_compile(string source, string named) =>
        Assert.Contains(error => error.Contains(named), Snippet.Errors(source));

    [TestMethod]
    public void A_finding_names_file_and_line()
    {
        Finding finding = Snippet.Check("class Bad\n{\n    public int Take(int a) => checked(a + 1);\n}\n").Single();
        Assert.StartsWith("Snippet.cs(3,", finding.AsBuildError);
        Assert.Contains(": error BN005: BinNode.Core: Bad.Take uses checked arithmetic: ", finding.AsBuildError);
    }

    private static void AssertNothing(IEnumerable<Finding> findings) => Offences.AssertNone(findings.Select(finding => finding.Sentence));

    private static void AssertFinding(string code, string member, string source)
    {
        IReadOnlyList<Finding> findings = Snippet.Check(source);
        Assert.Contains(finding => finding.Code == code && finding.Member.EndsWith(member), findings);
    }
}
