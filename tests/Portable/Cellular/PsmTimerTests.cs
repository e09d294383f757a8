using BinNode.Cellular;
using nanoFramework.TestFramework;

namespace BinNode.Portable.Tests.Cellular;

/// <summary>The timers of power saving as 3GPP TS 24.008 codes them.</summary>
[TestClass]
public class PsmTimerTests
{
    [TestMethod]
    [DataRow(2, "01100001")]
    [DataRow(62, "01111111")]
    [DataRow(63, "10000011")]
    [DataRow(3_600, "00000110")]
    [DataRow(86_400, "00111000")]
    [DataRow(1_116_000, "01011111")]
    [DataRow(1_116_001, "11000001")]
    public void The_periodic_update_is_rounded_up(int seconds, string bits) => Assert.AreEqual(bits, PsmTimer.Tau(seconds));

    [TestMethod]
    [DataRow(2, "00000001")]
    [DataRow(4, "00000010")]
    [DataRow(61, "00011111")]
    [DataRow(63, "00100010")]
    [DataRow(11_160, "01011111")]
    public void The_active_time_is_rounded_up(int seconds, string bits) => Assert.AreEqual(bits, PsmTimer.Active(seconds));
}
