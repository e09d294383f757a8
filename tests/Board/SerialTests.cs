using System.Text;
using BinNode.Contracts;
using BinNode.Esp32;
using BinNode.VirtualBoard;

namespace BinNode.Board.Tests;

[TestClass]
public sealed class SerialTests
{
    private readonly Esp32Wroom wiring = new();

    [TestMethod]
    public void APeerHearsAndAnswersAtTheLinesSpeed()
    {
        SimulatedBoard board = new(new BoardOptions());
        EchoPeer peer = new();
        board.Plug("COM2", peer);
        byte[] answer = new byte[16];
        int first = -1;
        int rest = -1;
        long us = 0;
        Run(board, uart =>
        {
            uart.Open(9600);
            uart.Write("hello"u8.ToArray(), 0, 5);
            long before = board.Time.NowUs;
            first = uart.Read(answer, 0, 3, 1000);
            us = board.Time.NowUs - before;
            rest = uart.Read(answer, 3, 13, 1000);
            Assert.AreEqual(0, uart.Read(answer, 0, 1, 200), "nothing more");
            uart.Close();
        });

        Assert.AreEqual("HELLO", Encoding.ASCII.GetString(answer, 0, first + rest));
        Assert.AreEqual(9600, peer.Baud);
        Assert.IsTrue(us is >= 5208 and < 30_000, $"5 bytes take 5.2 ms at 9600 baud: {us} us");
    }

    [TestMethod]
    public void AnOverflowFlushesTheReceiveBuffer()
    {
        SimulatedBoard board = new(new BoardOptions());
        EchoPeer peer = new();
        board.Plug("COM2", peer);
        int got = -1;
        Run(board, uart =>
        {
            uart.Open(115_200);
            uart.Write(new byte[100], 0, 100);
            board.Time.Advance(100_000);
            got = uart.Read(new byte[200], 0, 200, 0);
        });

        Assert.AreEqual(100 - 64, got, "64 bytes of buffer, flushed by the 65th");
    }

    [TestMethod]
    public void APortThatIsNotOpenIsLost()
    {
        SimulatedBoard board = new(new BoardOptions());
        Run(board, uart =>
        {
            Assert.IsTrue(uart.Read(new byte[1], 0, 1, 10) < 0);
            Assert.IsTrue(uart.Write(new byte[1], 0, 1) < 0);
            uart.Close();
        });
    }

    [TestMethod]
    public void TheC3HasNoModemPort()
    {
        SimulatedBoard board = new(new BoardOptions { Wiring = new Esp32C3() });
        WakeResult result = board.RunWake(() => new Esp32Uart(3, 7, 10, 64).Open(9600));

        Assert.AreEqual(WakeEnd.Threw, result.End);
    }

    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    [Timeout(20_000)]
    public void ARealPortTalksToTheBoardInRealTime()
    {
        using Pty terminal = new();
        SimulatedBoard board = new(new BoardOptions());
        using HostPortPeer peer = HostPortPeer.Attach(board, "COM2", terminal.Path);
        Task<string> person = Task.Run(() =>
        {
            terminal.ReadUntil("name? ");
            terminal.Write("ada\n");
            return terminal.ReadUntil("\n");
        });
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        long us = 0;
        Run(board, uart =>
        {
            uart.Open(115_200);
            long before = board.Time.NowUs;
            Say(uart, "name? ");
            StringBuilder line = new();
            byte[] one = new byte[1];
            while (uart.Read(one, 0, 1, 10_000) == 1 && one[0] != '\n')
            {
                line.Append((char)one[0]);
            }

            Say(uart, $"hello {line}\n");
            uart.Read(one, 0, 1, 300);
            us = board.Time.NowUs - before;
            uart.Close();
        });

        StringAssert.EndsWith(person.Result, "hello ada\n");
        Assert.IsTrue(watch.ElapsedMilliseconds >= us / 1000 * 7 / 10, $"{us} us of virtual time in {watch.ElapsedMilliseconds} ms");
    }

    [TestMethod]
    public void AMissingPortIsSaidSo()
    {
        SimulatedBoard board = new(new BoardOptions());
        IOException fault = Assert.ThrowsExactly<IOException>(() => HostPortPeer.Attach(board, "COM2", "/dev/no-such-port"));
        StringAssert.Contains(fault.Message, "/dev/no-such-port");
    }

    private static void Say(Esp32Uart uart, string text) => uart.Write(Encoding.ASCII.GetBytes(text), 0, text.Length);

    private void Run(SimulatedBoard board, Action<Esp32Uart> main)
    {
        WakeResult result = board.RunWake(() =>
        {
            main(new Esp32Uart(2, wiring.ConsoleTxPin, wiring.ConsoleRxPin, 64));
            new Firmware(wiring).Power.Sleep(60, WakeSources.None);
        });
        Assert.AreEqual(WakeEnd.DeepSleep, result.End, result.Thrown?.ToString());
    }

    /// <summary>Answers in capitals.</summary>
    private sealed class EchoPeer : ISerialPeer
    {
        private ISerialLine? line;

        public int Baud { get; private set; }

        public void Attach(ISerialLine serialLine) => line = serialLine;

        public void Opened(int baud) => Baud = baud;

        public void Closed()
        {
        }

        public void Receive(byte[] data, int offset, int count) => line!.Send(Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(data, offset, count).ToUpperInvariant()));
    }
}
