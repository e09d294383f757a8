using System.Text;
using BinNode.Contracts;

namespace BinNode.Cellular.Tests;

/// <summary>A modem that sends anything.</summary>
[TestClass]
public sealed class FuzzTests
{
    private const long BytesWanted = 10_000_000;

    public required TestContext TestContext { get; set; }

    [TestMethod]
    public void Ten_million_bytes_of_anything_end_every_wait_in_its_budget()
    {
        FuzzPort port = new(7);
        CellularConfig[] configs = [.. Enum.GetValues<ModemKind>().Select(static kind => new CellularConfig { Modem = kind, Apn = "a", User = "u", Pin = "1234", SmsNumber = "+1", Psm = true })];
        byte[] payload = new byte[100];
        InboundMessage message = new(200);
        long calls = 0;
        long joins = 0;
        long connects = 0;
        for (int i = 0; port.Bytes < BytesWanted; i++)
        {
            CellularUplink uplink = new(port, port, port, port, port, configs[i % configs.Length], new CellularState());
            joins += Bounded(port, 60_000, () => uplink.Join(60_000) == LinkStatus.Up) ? 1 : 0;
            connects += Bounded(port, 20_000, () => uplink.Connect(Login(), 20_000) == MqttStatus.Ok) ? 1 : 0;
            int ticket = uplink.Publish("t", payload, 0, payload.Length, false);
            Bounded(port, 20_000, () => ticket > 0 && uplink.Confirm(ticket, 20_000) == MqttStatus.Ok);
            Bounded(port, 10_000, () => uplink.TryReceive(message, 10_000));
            Bounded(port, 10_000, () => uplink.TrySendSms("x", 10_000));
            Bounded(port, 10_000, () =>
            {
                uplink.Leave(10_000);
                return true;
            });
            calls += 6;
        }

        TestContext.WriteLine($"{port.Bytes} bytes, {calls} calls, {joins} joins and {connects} connections by chance");
        Assert.IsGreaterThanOrEqualTo(BytesWanted, port.Bytes);
        Assert.IsGreaterThan(0, joins, "the noise must get past the beginning");
    }

    [TestMethod]
    public void The_channel_alone_survives_ten_million_bytes()
    {
        FuzzPort port = new(11);
        CellularConfig config = new();
        Modem modem = new(port, port, port, port, config);
        ModemStep[] steps = Enum.GetValues<ModemStep>();
        modem.Arguments.Host = "h";
        modem.Arguments.Operator = "63510";
        byte[] payload = new byte[50];
        long results = 0;
        for (int i = 0; port.Bytes < BytesWanted; i++)
        {
            modem.Channel.Open(115_200);
            for (int j = 0; j < 40; j++)
            {
                long deadlineMs = port.NowMs + 3000;
                AtResult result = j % 4 == 0
                    ? modem.SendRows(ModemStep.Send, payload, 0, payload.Length, deadlineMs)
                    : modem.Run(steps[(i + j) % steps.Length], deadlineMs);
                results += result == AtResult.Ok ? 1 : 0;
                Assert.IsLessThanOrEqualTo(deadlineMs + 20, port.NowMs);
                modem.Channel.Inbound.Read(payload, 0, payload.Length);
            }
        }

        TestContext.WriteLine($"{port.Bytes} bytes, {results} answers by chance");
        Assert.IsGreaterThan(1000, results, "the noise must look like answers often enough");
    }

    private static bool Bounded(FuzzPort port, int budgetMs, Func<bool> call)
    {
        long startMs = port.NowMs;
        bool result = call();

        // Starting and stopping wait for the hardware besides: power off, key; a write that was begun is ended.
        Assert.IsLessThanOrEqualTo(budgetMs + 6000, port.NowMs - startMs);
        return result;
    }

    private static MqttLogin Login() => new() { Host = "h", Port = 1883, ClientId = "c", KeepAliveS = 60 };

    /// <summary>Answers anything at any time: noise, lines that mean something, pieces of them, lengths that lie.</summary>
    private sealed class FuzzPort(int seed) : IByteChannel, IClock, IRtc, ISwitch
    {
        private static readonly byte[][] Pieces =
        [
            .. new[]
            {
                "\r\nOK\r\n", "\r\nOK\r\n", "\r\nOK\r\n", "\r\nERROR\r\n", "\r\n> ", ">", "\r\n+CME ERROR: 10\r\n", "\r\n+CME ERROR: 999999999999\r\n", "\r\nRDY\r\n", "\r\n+CPIN: READY\r\n",
                "\r\n+CPIN: SIM PIN\r\n", "\r\n+CEREG: 1\r\n", "\r\n+CEREG: 2,1,\"0\",\"1\",7\r\n", "\r\n+CGREG: 5\r\n", "\r\n+CEREG: 3,,,,0,22\r\n", "\r\n+CSQ: 17,99\r\n", "\r\n+CSQ: -1\r\n",
                "\r\n+CCLK: \"26/11/24,10:20:30+08\"\r\n", "\r\n+CCLK: \"9\r\n", "\r\n+COPS: 0,2,\"63510\",7\r\n", "\r\n+APP PDP: 0,ACTIVE\r\n", "\r\n+CAOPEN: 0,0\r\n", "\r\n+CCHOPEN: 0,0\r\n", "\r\n+CCHSTART: 0\r\n",
                "\r\nSHUT OK\r\n", "\r\n10.0.0.1\r\n", "\r\nCONNECT OK\r\n", "\r\nSEND OK\r\n", "\r\n+CCHSEND: 0,0\r\n", "\r\n+CAURC: \"recv\",0,4\r\n\x20\x02\0\0", "\r\n+CAURC: \"recv\",0,1400\r\n",
                "\r\n+CAURC: \"recv\",0,99999999999999\r\n", "\r\n+CCHRECV: DATA,0,4\r\n\x20\x02\0\0", "\r\n+IPD,4:\x20\x02\0\0", "\r\n+IPD,-4:", "\r\n+CARECV: 5,hello", "\r\n+CADATAIND: 0\r\n", "\r\n+CREG: 1,0\r\n",
                "\r\n+CREG: 0,0\r\n", "\r\nNORMAL POWER DOWN\r\n", "\r\n+CASTATE: 0,0\r\n", "\r\nCLOSED\r\n", "+", ",", "\"", ":", "\r", "\n", "AT", "\x1a", new string('A', 300),
            }.Select(Encoding.Latin1.GetBytes),
        ];

        private readonly Random random = new(seed);
        private readonly Queue<byte> queue = new();
        private bool isOpen;

        public long Bytes { get; private set; }

        public long NowMs { get; private set; }

        public long Seconds => NowMs / 1000;

        public void Set(long unixSeconds)
        {
        }

        public void Set(bool on)
        {
        }

        public void Open(int baud) => isOpen = true;

        public void Close() => isOpen = false;

        public void Sleep(int ms) => NowMs += ms;

        public int Write(byte[] from, int offset, int count)
        {
            NowMs += count / 11;
            return random.Next(20_000) == 0 ? -1 : count;
        }

        public int Read(byte[] into, int offset, int count, int budgetMs)
        {
            if (!isOpen)
            {
                return -1;
            }

            if (queue.Count == 0)
            {
                Refill();
            }

            int waitMs = random.Next(8) == 0 ? random.Next(3000) : random.Next(12);
            if (waitMs > budgetMs)
            {
                NowMs += budgetMs;
                return 0;
            }

            NowMs += waitMs;
            int taken = 0;
            int limit = random.Next(1, count + 1);
            while (taken < limit && queue.TryDequeue(out byte one))
            {
                into[offset + taken++] = one;
            }

            Bytes += taken;
            return taken;
        }

        private void Refill()
        {
            for (int i = random.Next(1, 6); i > 0; i--)
            {
                byte[] piece = Pieces[random.Next(Pieces.Length)];
                int length = random.Next(6) == 0 ? random.Next(1, piece.Length + 1) : piece.Length;
                for (int j = 0; j < length; j++)
                {
                    queue.Enqueue(random.Next(400) == 0 ? (byte)random.Next(256) : piece[j]);
                }
            }

            for (int i = random.Next(12) == 0 ? random.Next(60) : 0; i > 0; i--)
            {
                queue.Enqueue((byte)random.Next(256));
            }
        }
    }
}
