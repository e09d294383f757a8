using System.Collections.Generic;
using System.IO;
using System.Linq;
using BinNode.RuleCheck.Il;
using BinNode.RuleCheck.Rules;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Architecture.Tests.Rules;

/// <summary>Everything that will run on the device keeps the rules.</summary>
[TestClass]
public class OutputTests
{
    public static IEnumerable<object[]> Outputs => Repository.DeviceProjects.Select(Repository.NanoOutput)
        .Append(Repository.Absolute("tests", "Portable", "out", Repository.Configuration, "netnano1.0", "NFUnitTest.dll"))
        .Select(path => new object[] { Repository.Relative(path) });

    [TestMethod]
    [DynamicData(nameof(Outputs))]
    public void Keeps_every_rule(string output)
    {
        string path = Repository.Absolute(output);
        Assert.IsTrue(File.Exists(path), $"{output} is missing: build the solution first.");
        using CheckedAssembly assembly = CheckedAssembly.Load(path);
        Assert.AreEqual(Path.GetFileNameWithoutExtension(path), assembly.Name);
        Offences.AssertNone(RuleBook.Check(assembly).Select(finding => finding.Sentence));
    }
}
