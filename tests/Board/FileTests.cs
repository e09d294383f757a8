using BinNode.Contracts;
using BinNode.Esp32;
using BinNode.VirtualBoard;

namespace BinNode.Board.Tests;

[TestClass]
public sealed class FileTests
{
    private readonly Esp32Wroom wiring = new();

    [TestMethod]
    public void WhatWasWrittenIsReadInTheNextWake()
    {
        SimulatedBoard board = new(new BoardOptions());
        Run(board, files =>
        {
            Assert.AreEqual(FileStatus.Ok, files.Write("a.bin", [9, 1, 2, 3, 9], 1, 3));
            Assert.AreEqual(FileStatus.Ok, files.Append("a.bin", [4, 5], 0, 2));
            Assert.AreEqual(FileStatus.Ok, files.Append("b", [7], 0, 1));
        });
        Run(board, files =>
        {
            byte[] into = new byte[10];
            Assert.AreEqual(FileStatus.Ok, files.Read("a.bin", 1, into, 2, 8, out int read));
            Assert.AreEqual(4, read);
            CollectionAssert.AreEqual(new byte[] { 0, 0, 2, 3, 4, 5, 0, 0, 0, 0 }, into);
            Assert.AreEqual(FileStatus.Ok, files.TryGetLength("a.bin", out int bytes));
            Assert.AreEqual(5, bytes);
            CollectionAssert.AreEquivalent(new[] { "a.bin", "b" }, files.List());
            Assert.AreEqual(FileStatus.Ok, files.Delete("b"));
            Assert.AreEqual(FileStatus.NotFound, files.Delete("b"));
        });
        CollectionAssert.AreEqual(new[] { "I:\\a.bin" }, board.Flash.Names.ToArray());
    }

    [TestMethod]
    public void WhatIsNotThereIsNotFound()
    {
        Run(new SimulatedBoard(new BoardOptions()), files =>
        {
            Assert.AreEqual(FileStatus.NotFound, files.Read("none", 0, new byte[4], 0, 4, out int read));
            Assert.AreEqual(0, read);
            Assert.AreEqual(FileStatus.NotFound, files.TryGetLength("none", out _));
            Assert.AreEqual(0, files.List().Length);
        });
    }

    [TestMethod]
    public void TheNetworkConfigurationIsNotListed()
    {
        SimulatedBoard board = new(new BoardOptions());
        board.Flash["con_wifi.bin"] = [1];
        board.Flash["hidden.sys"] = [1];
        board.Flash["j0"] = [1];
        Run(board, files => CollectionAssert.AreEqual(new[] { "j0" }, files.List()));
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void AFullDriveSaysSoAndKeepsWhatThereWas(bool dropsBytes)
    {
        SimulatedBoard board = new(new BoardOptions { Flash = new FlashOptions { FullDropsBytes = dropsBytes } });
        byte[] large = new byte[40_000];
        Run(board, files =>
        {
            Assert.AreEqual(FileStatus.Ok, files.Write("keep", [1, 2, 3], 0, 3));
            FileStatus status = FileStatus.Ok;
            for (int i = 0; status == FileStatus.Ok && i < 10; i++)
            {
                status = files.Write("big" + i, large, 0, large.Length);
            }

            Assert.AreEqual(FileStatus.Full, status);
            Assert.AreEqual(FileStatus.Full, files.Write("keep", large, 0, large.Length));
        });
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3 }, board.Flash["keep"]);
    }

    [TestMethod]
    public void APowerCutBeforeTheCloseKeepsTheOldContentWhole()
    {
        SimulatedBoard board = new(new BoardOptions());
        Run(board, files => files.Write("a", [1, 2, 3], 0, 3));
        board.Flash.Before = (operation, _) =>
        {
            if (operation == FlashOperation.Commit)
            {
                board.CutPower();
            }
        };
        WakeResult result = board.RunWake(() => new Firmware(wiring).Files.Write("a", [4, 5, 6, 7], 0, 4));

        Assert.AreEqual(WakeEnd.PowerCut, result.End);
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3 }, board.Flash["a"]);
    }

    [TestMethod]
    public void ANewFileMaySurviveAPowerCutEmpty()
    {
        HashSet<int> lengths = [];
        for (int seed = 0; seed < 20; seed++)
        {
            SimulatedBoard board = new(new BoardOptions { Seed = seed });
            board.Flash.Before = (operation, _) =>
            {
                if (operation == FlashOperation.Commit)
                {
                    board.CutPower();
                }
            };
            board.RunWake(() => new Firmware(wiring).Files.Write("new", [4, 5], 0, 2));
            lengths.Add(board.Flash["new"]?.Length ?? -1);
        }

        CollectionAssert.AreEquivalent(new[] { -1, 0 }, lengths.ToArray());
    }

    [TestMethod]
    public void AFaultOfTheDriveIsAStatus()
    {
        SimulatedBoard board = new(new BoardOptions());
        board.Flash["a"] = [1];
        board.Flash.Before = (_, _) => throw new NanoBcl.IO.IOException(string.Empty, (int)NanoBcl.IO.IOException.IOExceptionErrorCode.Others);
        Run(board, files =>
        {
            Assert.AreEqual(FileStatus.Failed, files.Read("a", 0, new byte[1], 0, 1, out _));
            Assert.AreEqual(FileStatus.Failed, files.Write("a", [1], 0, 1));
            Assert.AreEqual(FileStatus.Failed, files.Append("a", [1], 0, 1));
            Assert.AreEqual(FileStatus.Failed, files.Delete("a"));
        });
    }

    private void Run(SimulatedBoard board, Action<Esp32Files> main)
    {
        WakeResult result = board.RunWake(() =>
        {
            Firmware firmware = new(wiring);
            main(firmware.Files);
            firmware.Power.Sleep(60, WakeSources.None);
        });
        Assert.AreEqual(WakeEnd.DeepSleep, result.End, result.Thrown?.ToString());
    }
}
