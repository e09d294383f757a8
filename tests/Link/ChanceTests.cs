using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Link.Tests;

/// <summary>Programs by chance; the seed of one that differs is in the message.</summary>
[TestClass]
public class ChanceTests
{
    private const int Programs = 60;

    [TestMethod]
    public void Programs_by_chance_print_the_same()
    {
        foreach (int seed in Enumerable.Range(1, Programs))
        {
            using Scratch scratch = new();
            string source = Constructs.Frame(new RandomProgram(seed).Write());
            Application plain = Application.Compile(scratch.Folder, [source]);
            string printed = plain.Run();
            Assert.AreNotEqual(string.Empty, printed);
            Assert.AreEqual(printed, plain.Link().Run(), $"seed {seed}:\n{source}");
        }
    }
}
