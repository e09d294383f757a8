using System;
using BinNode.Core.Bin;
using nanoFramework.TestFramework;

namespace BinNode.Portable.Tests.Bin;

/// <summary>Distance to contents.</summary>
[TestClass]
public class BinProfileTests
{
    /// <summary>Straight walls: contents are the height.</summary>
    [TestMethod]
    [DataRow(1200, 0)]
    [DataRow(750, 500)]
    [DataRow(300, 1000)]
    [DataRow(1500, 0)]
    [DataRow(100, 1000)]
    public void Straight_is_linear(int mm, int permille)
    {
        Assert.AreEqual(permille, new BinProfile(new BinConfig()).FillPermille(mm));
    }

    /// <summary>Every shape is empty at the floor, full at the top, and never falls between.</summary>
    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(4)]
    [DataRow(5)]
    [DataRow(6)]
    [DataRow(7)]
    [DataRow(8)]
    [DataRow(9)]
    [DataRow(10)]
    public void Every_shape_rises_from_0_to_1000(int kind)
    {
        BinProfile profile = new BinProfile(new BinConfig { Kind = (ContainerKind)kind, Points = new int[] { 300, 1000, 800, 300, 1200, 0 } });
        Assert.AreEqual(0, profile.FillPermille(1200));
        Assert.AreEqual(1000, profile.FillPermille(300));
        int before = 0;
        for (int mm = 1200; mm >= 300; mm--)
        {
            int fill = profile.FillPermille(mm);
            Assert.IsTrue(fill >= before && fill - before <= 3);
            before = fill;
        }
    }

    /// <summary>A tapered bin holds less below: width 0.8 at the floor gives (0.9^3 - 0.8^3) / (1 - 0.8^3) at half height.</summary>
    [TestMethod]
    public void Tapered_holds_less_below()
    {
        BinProfile profile = new BinProfile(new BinConfig { Kind = ContainerKind.Tapered, TaperPermille = 800 });
        Assert.AreEqual(444, profile.FillPermille(750));
        Assert.AreEqual(240, new BinProfile(new BinConfig { Kind = ContainerKind.Wheelie240 }).Litres(1000));
    }

    /// <summary>A lying drum is half full at half height and holds 25.2 % at 0.3.</summary>
    [TestMethod]
    public void Drum_follows_the_segment()
    {
        BinProfile profile = new BinProfile(new BinConfig { Kind = ContainerKind.Drum });
        Assert.AreEqual(500, profile.FillPermille(750));
        Assert.AreEqual(252, profile.FillPermille(930));
    }

    /// <summary>Between the points of a table the contents are in proportion, outside they stay.</summary>
    [TestMethod]
    [DataRow(200, 900)]
    [DataRow(400, 900)]
    [DataRow(600, 600)]
    [DataRow(800, 300)]
    [DataRow(1100, 150)]
    [DataRow(1600, 0)]
    public void Points_are_joined_by_lines(int mm, int permille)
    {
        BinProfile profile = new BinProfile(new BinConfig { Kind = ContainerKind.Points, EmptyMm = 1400, Points = new int[] { 400, 900, 800, 300, 1400, 0 } });
        Assert.AreEqual(permille, profile.FillPermille(mm));
    }

    /// <summary>A slanted beam is longer than the plumb line: 1000 mm at 30 degrees are 866.</summary>
    [TestMethod]
    public void Angle_and_offset_are_taken_out()
    {
        BinProfile profile = new BinProfile(new BinConfig { AngleDeg = 30, OffsetMm = -16 });
        int plumbMm = profile.PlumbMm(1000);
        Assert.IsTrue(plumbMm >= 849 && plumbMm <= 851);
    }

    /// <summary>An impossible geometry is refused.</summary>
    [TestMethod]
    [DataRow(300, 300)]
    [DataRow(300, 1200)]
    public void Empty_must_be_farther_than_full(int emptyMm, int fullMm)
    {
        bool refused = false;
        try
        {
            BinProfile profile = new BinProfile(new BinConfig { EmptyMm = emptyMm, FullMm = fullMm });
            refused = profile.EmptyMm < 0;
        }
        catch (ArgumentException)
        {
            refused = true;
        }

        Assert.IsTrue(refused);
    }

    /// <summary>Litres are rounded.</summary>
    [TestMethod]
    public void Litres_are_rounded()
    {
        BinProfile profile = new BinProfile(new BinConfig { VolumeLitres = 240 });
        Assert.AreEqual(120, profile.Litres(500));
        Assert.AreEqual(60, profile.Litres(251));
    }
}
