namespace BinNode.Energy.Tests;

[TestClass]
public class FiguresTests
{
    private const string Header = "key,value,low,high,unit,source,reference,note\n";

    [TestMethod]
    public void Every_figure_says_where_it_comes_from()
    {
        Assert.IsGreaterThan(40, Figures.Default.All.Count());
        foreach (Figure figure in Figures.Default.All)
        {
            Assert.IsGreaterThan(10, figure.Reference.Length, figure.Key + " needs a source or a reason.");
        }
    }

    [TestMethod]
    [DataRow("boot.current,45,50,60,mA,measured,bench,", "not between its low and its high")]
    [DataRow("boot.current,45,32,60,A,measured,bench,", "has the unit 'A'")]
    [DataRow("boot.current,45,32,60,mA,guessed,bench,", "has the source 'guessed'")]
    [DataRow("boot.current,45,32,60,mA,measured,,", "says nothing about where it comes from")]
    [DataRow("boot.current,many,32,60,mA,measured,bench,", "must be a number")]
    [DataRow("boot.current,45,32,60,mA,measured,bench", "has 7 fields")]
    [DataRow("boot.current,45,32,60,mA,measured,\"bench,", "quote that is not closed")]
    public void A_row_that_is_not_plausible_is_refused_with_a_sentence(string row, string reason)
    {
        FormatException refused = Assert.ThrowsExactly<FormatException>(() => Figures.Parse(Header + row, "test.csv"));
        StringAssert.Contains(refused.Message, reason);
    }

    [TestMethod]
    public void A_bench_replaces_what_was_estimated()
    {
        Figures measured = Figures.Default.With(Header + "boot.image_check,90,85,95,ms,measured,\"PPK2, board 3, 2026-11-02\",\n", "bench.csv");
        Budget before = Budget.Of(new Scenario(), Figures.Default);
        Budget after = Budget.Of(new Scenario(), measured);
        Assert.IsLessThan(before.MahPerDay, after.MahPerDay);
        Assert.IsLessThan(before.HighMahPerDay - before.LowMahPerDay, after.HighMahPerDay - after.LowMahPerDay, "a narrower figure narrows the range");
    }

    [TestMethod]
    [DataRow("boot.imagecheck,90,85,95,ms,measured,bench,", "is no figure of the model")]
    [DataRow("boot.image_check,90,85,95,mA,measured,bench,", "must be in ms")]
    public void A_bench_cannot_invent_figures(string row, string reason)
    {
        FormatException refused = Assert.ThrowsExactly<FormatException>(() => Figures.Default.With(Header + row, "bench.csv"));
        StringAssert.Contains(refused.Message, reason);
    }

    [TestMethod]
    public void Quoted_fields_keep_their_commas_and_quotes()
    {
        IReadOnlyDictionary<string, string> row = Csv.Read("a,b\n# comment\n\"1,2\",\"say \"\"x\"\"\"\r\n", "t")[0];
        Assert.AreEqual("1,2", row["a"]);
        Assert.AreEqual("say \"x\"", row["b"]);
    }
}
