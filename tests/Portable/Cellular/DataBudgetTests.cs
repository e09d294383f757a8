using BinNode.Cellular;
using nanoFramework.TestFramework;

namespace BinNode.Portable.Tests.Cellular;

/// <summary>A prepaid bundle that has to last its month.</summary>
[TestClass]
public class DataBudgetTests
{
    private const int SixHours = 21_600;
    private const int Day = CivilTime.DayS;

    [TestMethod]
    public void Without_a_bundle_nothing_is_stretched() =>
        Assert.AreEqual(SixHours, DataBudget.StretchS(SixHours, 1_000_000_000, 0, 3, 30));

    [TestMethod]
    public void A_node_within_its_means_reports_as_it_likes()
    {
        // 3 MB a month less the alarms' tenth is 90 kB a day.
        Assert.AreEqual(SixHours, DataBudget.StretchS(SixHours, 80_000, 3_000_000, 0, 30));
        Assert.AreEqual(SixHours, DataBudget.StretchS(SixHours, 900_000, 3_000_000, 10, 30));
    }

    [TestMethod]
    public void A_node_that_spends_twice_its_share_reports_more_seldom()
    {
        // Ten days at 180 kB: 900 kB are left for 20 days, a quarter of what it spends.
        Assert.AreEqual(4 * SixHours, DataBudget.StretchS(SixHours, 1_800_000, 3_000_000, 9, 29));
    }

    [TestMethod]
    public void Stretching_ends_at_a_week_while_data_is_left() =>
        Assert.AreEqual(DataBudget.LongestS, DataBudget.StretchS(SixHours, 2_699_000, 3_000_000, 1, 30));

    [TestMethod]
    public void When_only_the_tenth_for_alarms_is_left_the_next_report_is_in_the_next_bundle()
    {
        Assert.AreEqual(20 * Day, DataBudget.StretchS(SixHours, 2_700_000, 3_000_000, 10, 30));
        Assert.AreEqual(Day, DataBudget.StretchS(SixHours, 5_000_000, 3_000_000, 29, 30));
        Assert.AreEqual(30 * Day, DataBudget.StretchS(30 * Day, 5_000_000, 3_000_000, 29, 30), "never more often than wanted");
    }

    [TestMethod]
    public void A_month_of_obeying_keeps_the_alarms_tenth()
    {
        // 2 MB a month, 25 kB a session, four sessions a day wanted: 3 MB.
        const long bundle = 2_000_000;
        long used = 0;
        long nowS = 0;
        int sessions = 0;
        while (nowS < 30L * Day)
        {
            used += 25_000;
            sessions++;
            nowS += DataBudget.StretchS(SixHours, used, bundle, (int)(nowS / Day), 30);
        }

        Assert.IsTrue(used <= bundle - (bundle / 10) + 25_000, used.ToString());
        Assert.IsTrue(sessions > 60, sessions.ToString());
    }
}
