namespace BinNode.Energy.Tests;

[TestClass]
public class DocumentTests
{
    [TestMethod]
    public void The_power_budget_is_that_of_the_figures() => AreEqual("hardware/ENERGY.md", EnergyDocument.Markdown(Figures.Default));

    [TestMethod]
    public void The_ledger_s_constants_are_those_of_the_figures() => AreEqual("firmware/Core/Cycle/ChargeRates.cs", DeviceRates.Source(Figures.Default));

    [TestMethod]
    public void The_targets_are_met()
    {
        Scenario cellular = new() { Uplink = Uplink.Cellular };
        Assert.IsLessThanOrEqualTo(2.0, Budget.Of(new Scenario(), Figures.Default).MahPerDay);
        Assert.IsLessThanOrEqualTo(0.8, Budget.Of(Scenario.AdaptiveOn(Figures.Default), Figures.Default).MahPerDay);
        Assert.IsLessThanOrEqualTo(2.0, Budget.Of(cellular, Figures.Default).MahPerDay);
        Assert.IsLessThanOrEqualTo(1.7, Budget.Of(cellular with { ReportS = 86400 }, Figures.Default).MahPerDay);
    }

    private static void AreEqual(string path, string text)
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "BinNodeFirmware.sln")))
        {
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("The root of the repository was not found.");
        }

        string[] wanted = text.Split('\n');
        string[] found = File.ReadAllText(Path.Combine(root, path)).ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < Math.Max(wanted.Length, found.Length); i++)
        {
            Assert.AreEqual(wanted.ElementAtOrDefault(i), found.ElementAtOrDefault(i), $"{path} line {i + 1} is stale; run: binnode budget --write");
        }
    }
}
