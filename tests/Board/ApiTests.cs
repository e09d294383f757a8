using BinNode.VirtualBoard;

namespace BinNode.Board.Tests;

/// <summary>The virtual board's API is nanoFramework's: what compiles here and runs, compiles and means the same there.</summary>
[TestClass]
public sealed class ApiTests
{
    private static readonly HashSet<string> Contracts = ApiSurface.OfContracts();
    private static readonly string[] StandIn = [.. ApiSurface.OfStandIn(typeof(CurrentBoard).Assembly.Location)];

    [TestMethod]
    public void EveryMemberOfTheStandInIsInTheContractWithTheSameSignature()
    {
        string[] strangers = [.. StandIn.Where(line => !Contracts.Contains(line)).Order()];
        Assert.AreEqual(0, strangers.Length, "not in the contract assemblies:\n" + string.Join('\n', strangers));
    }

    [TestMethod]
    public void TheComparisonSeesWhatItShould()
    {
        Assert.IsTrue(StandIn.Length > 200, $"{StandIn.Length} members");
        Assert.IsTrue(StandIn.Contains("nanoFramework.Hardware.Esp32.HighResTimer: static ulong GetCurrent()"));
        Assert.IsTrue(StandIn.Contains("System.IO.FileStream: void Close()"));
        Assert.IsTrue(StandIn.Contains("nanoFramework.Hardware.Esp32.EspNativeError: static NOT_SUPPORTED = 262"));
        Assert.IsFalse(Contracts.Contains("nanoFramework.Hardware.Esp32.HighResTimer: static long GetCurrent()"), "another type is another member");
        Assert.IsFalse(Contracts.Contains("nanoFramework.Hardware.Esp32.EspNativeError: static NOT_SUPPORTED = 263"), "another value is another member");
    }
}
