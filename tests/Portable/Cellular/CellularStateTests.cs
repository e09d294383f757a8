using BinNode.Cellular;
using BinNode.Contracts;
using nanoFramework.TestFramework;

namespace BinNode.Portable.Tests.Cellular;

/// <summary>What the modem's link remembers over the sleep.</summary>
[TestClass]
public class CellularStateTests
{
    [TestMethod]
    public void What_is_saved_comes_back()
    {
        CellularState state = new() { IsFirstDone = true, Operator = 1_01, OperatorDigits = 5, MonthBytes = 3_000_000_000, CertificateHash = 7, ConfigHash = 8, BadPinHash = 0xFFFFFFFF };
        state.NoteRefusal(22, 1_800_000_000);
        state.CountBytes(100, 1_800_000_000, 1);
        byte[] memory = new byte[state.Size + 4];
        state.Exchange(new StateCursor(memory, 2, false));
        CellularState other = new();
        other.Exchange(new StateCursor(memory, 2, true));
        byte[] again = new byte[state.Size + 4];
        other.Exchange(new StateCursor(again, 2, false));
        CollectionAssert.AreEqual(memory, again);
        Assert.AreEqual(1800, other.RemainingWaitS(1_800_000_000));
        Assert.IsTrue(other.IsFirstDone);
    }

    [TestMethod]
    public void What_cannot_be_is_replaced()
    {
        byte[] memory = new byte[36];
        for (int i = 0; i < memory.Length; i++)
        {
            memory[i] = 0xFF;
        }

        CellularState state = new() { Operator = 5 };
        state.Exchange(new StateCursor(memory, 0, true));
        Assert.AreEqual(0, (int)state.Operator, "another version starts anew");
        memory[0] = 1;
        state.Exchange(new StateCursor(memory, 0, true));
        Assert.AreEqual(0, (int)state.Operator);
        Assert.IsTrue(state.RemainingWaitS(0) <= NetworkWait.LongestS);
    }

    [TestMethod]
    public void A_refusal_doubles_the_wait_and_an_acceptance_ends_it()
    {
        CellularState state = new();
        state.NoteRefusal(0, 1000);
        Assert.AreEqual(1800, (int)state.WaitS, "unknown: as if congested");
        state.NoteRefusal(0, 5000);
        Assert.AreEqual(3600, (int)state.WaitS);
        state.NoteRefusal(3, 9000);
        Assert.AreEqual(NetworkWait.LongestS, (int)state.WaitS);
        state.NoteAccepted();
        Assert.AreEqual(0, state.RemainingWaitS(9001));
    }

    [TestMethod]
    public void A_new_bundle_counts_from_zero()
    {
        CellularState state = new();
        state.CountBytes(100, 0, 1);
        state.CountBytes(100, 1_795_500_000, 1);
        Assert.AreEqual(200, (int)state.MonthBytes, "counted before the time was known");
        state.CountBytes(50, 1_795_500_000 + (40L * CivilTime.DayS), 1);
        Assert.AreEqual(50, (int)state.MonthBytes);
    }
}
