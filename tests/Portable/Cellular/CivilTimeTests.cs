using BinNode.Cellular;
using nanoFramework.TestFramework;

namespace BinNode.Portable.Tests.Cellular;

/// <summary>Days, months and the months of a bundle.</summary>
[TestClass]
public class CivilTimeTests
{
    [TestMethod]
    [DataRow(1970, 1, 1, 0)]
    [DataRow(2000, 2, 29, 11_016)]
    [DataRow(2026, 11, 25, 20_782)]
    [DataRow(2028, 3, 1, 21_244)]
    [DataRow(2069, 12, 31, 36_524)]
    public void A_date_is_so_many_days(int year, int month, int day, int days) => Assert.AreEqual(days, CivilTime.Days(year, month, day));

    [TestMethod]
    [DataRow(20_782, 1, 20_758, 30)]
    [DataRow(20_782, 26, 20_752, 31)]
    [DataRow(20_782, 25, 20_782, 30)]
    [DataRow(20_828, 28, 20_815, 31)]
    public void A_bundle_starts_on_its_day(int today, int firstDay, int start, int length)
    {
        Assert.AreEqual(start, CivilTime.BundleStart(today, firstDay, out int days));
        Assert.AreEqual(length, days);
    }

    [TestMethod]
    public void Every_day_of_fifty_years_is_in_one_bundle()
    {
        int start = CivilTime.BundleStart(20_000, 28, out int length);
        for (int today = 20_000; today < 38_000; today++)
        {
            int next = CivilTime.BundleStart(today, 28, out int nextLength);
            Assert.IsTrue(next == start || next == start + length);
            Assert.IsTrue(today >= next && today < next + nextLength);
            start = next;
            length = nextLength;
        }
    }
}
