using System.Text;
using BinNode.Contracts;

namespace BinNode.Cellular.Tests;

/// <summary>The AT channel against answers that come in any pieces, at any time, or too late.</summary>
[TestClass]
public sealed class AtChannelTests
{
    private const string Answer = "AT+TEST\r\r\n+CEREG: 5\r\n\r\n+TEST: 7,\"a,b\",9\r\n\r\nOK\r\n";

    [TestMethod]
    public void An_answer_survives_every_split_with_echo_and_a_code_that_nobody_asked_for()
    {
        for (int first = 0; first <= Answer.Length; first++)
        {
            for (int second = first; second <= Answer.Length; second++)
            {
                ScriptedPort port = new();
                port.On("AT+TEST", Answer[..first], Answer[first..second], Answer[second..]);
                Listener heard = new();
                AtChannel channel = Open(port, heard);
                Assert.AreEqual(AtResult.Ok, channel.Run(Row("AT+TEST", "+TEST: "), 1000));
                Assert.AreEqual(9, channel.Answer.Number(2, 0));
                CollectionAssert.AreEqual(new[] { "+CEREG: 5", "+TEST: 7,\"a,b\",9" }, heard.Lines);
            }
        }
    }

    [TestMethod]
    [DataRow("\r\nERROR\r\n", -1)]
    [DataRow("\r\n+CME ERROR: 14\r\n", 14)]
    [DataRow("\r\n+CMS ERROR: 331\r\n", 331)]
    [DataRow("\r\n+CME ERROR: SIM busy\r\n", -1)]
    public void Every_form_of_error_is_told(string answer, int code)
    {
        ScriptedPort port = new();
        port.On("AT+TEST", answer);
        AtChannel channel = Open(port, new Listener());
        Assert.AreEqual(AtResult.Error, channel.Run(Row("AT+TEST", null), 1000));
        Assert.AreEqual(code, channel.ErrorCode);
    }

    [TestMethod]
    public void A_line_that_is_too_long_is_dropped_whole()
    {
        ScriptedPort port = new();
        port.On("AT+TEST", "\r\n+TEST: " + new string('7', 5000) + "OK\r\n", "\r\n+TEST: 1\r\n\r\nOK\r\n");
        Listener heard = new();
        AtChannel channel = Open(port, heard);
        Assert.AreEqual(AtResult.Ok, channel.Run(Row("AT+TEST", "+TEST: "), 1000));
        CollectionAssert.AreEqual(new[] { "+TEST: 1" }, heard.Lines);
    }

    [TestMethod]
    public void A_payload_of_the_socket_is_taken_by_its_length_whatever_is_in_it()
    {
        ScriptedPort port = new();
        port.On("AT+TEST", "\r\n+DATA: 6\r\n\r\nOK\r\n\r\n+TEST: 1\r\n\r\nOK\r\n");
        AtChannel channel = Open(port, new Listener());
        Assert.AreEqual(AtResult.Ok, channel.Run(Row("AT+TEST", "+TEST: "), 1000));
        byte[] data = new byte[10];
        Assert.AreEqual(6, channel.Inbound.Read(data, 0, data.Length));
        Assert.AreEqual("\r\nOK\r\n", Encoding.ASCII.GetString(data, 0, 6));
    }

    [TestMethod]
    public void A_payload_goes_after_its_prompt_and_not_before()
    {
        ScriptedPort port = new();
        port.On("AT+SEND=3", "\r\n> ");
        port.On("abc", "\r\nOK\r\n");
        AtChannel channel = Open(port, new Listener());
        AtRow row = new();
        row.Sends("AT+SEND=3", ">", null, 500);
        Assert.AreEqual(AtResult.Ok, channel.Send(row, "abc"u8.ToArray(), 0, 3, 1000));

        ScriptedPort refusing = new();
        refusing.On("AT+SEND=3", "\r\nERROR\r\n");
        Assert.AreEqual(AtResult.Error, Open(refusing, new Listener()).Send(row, "abc"u8.ToArray(), 0, 3, 1000));
        Assert.DoesNotContain("abc", refusing.Sent);
    }

    [TestMethod]
    public void A_late_answer_is_never_credited_to_the_next_command()
    {
        ScriptedPort port = new();
        port.On("AT+ONE");
        port.On("\u001bAT+CREG=1;+CREG?", "\r\n+CREG: 1,0\r\n\r\nOK\r\n");
        port.On("AT+TWO", "\r\nERROR\r\n");
        AtChannel channel = Open(port, new Listener());
        Assert.AreEqual(AtResult.Timeout, channel.Run(Row("AT+ONE", null), 600));
        Assert.IsTrue(channel.IsDirty);
        port.Late = "\r\n+ONE: 1\r\n\r\nOK\r\n";
        Assert.AreEqual(AtResult.Error, channel.Run(Row("AT+TWO", null), 10_000), "the OK was of the first command");
    }

    [TestMethod]
    public void A_modem_that_stays_silent_after_a_time_out_gets_no_command_at_all()
    {
        ScriptedPort port = new();
        port.On("AT+ONE");
        AtChannel channel = Open(port, new Listener());
        Assert.AreEqual(AtResult.Timeout, channel.Run(Row("AT+ONE", null), 600));
        Assert.AreEqual(AtResult.Timeout, channel.Run(Row("AT+TWO", null), 10_000));
        Assert.DoesNotContain("AT+TWO", port.Sent);
        Assert.IsLessThanOrEqualTo(10_000, port.NowMs);
    }

    private static AtRow Row(string text, string? expect)
    {
        AtRow row = new();
        row.Set(text, expect, 500, 1);
        return row;
    }

    private static AtChannel Open(ScriptedPort port, Listener listener)
    {
        AtChannel channel = new(port, port, listener);
        channel.Open(115_200);
        return channel;
    }

    private sealed class Listener : IAtListener
    {
        private static readonly string[] Known = ["+CEREG: 5", "+TEST: 7,\"a,b\",9", "+TEST: 1"];

        public List<string> Lines { get; } = [];

        public void OnLine(AtLine line)
        {
            Lines.Add(Known.FirstOrDefault(line.Is) ?? "something else");
        }

        public int DataLength(AtLine line, byte ending) => ending == '\r' && line.StartsWith("+DATA: ") ? line.Number(0, 0) : 0;
    }

    /// <summary>Answers what it was told to, in the pieces that it was told to.</summary>
    private sealed class ScriptedPort : IByteChannel, IClock
    {
        private readonly Dictionary<string, string[]> answers = [];
        private readonly Queue<byte[]> pieces = new();
        private readonly StringBuilder line = new();

        public string Sent { get; private set; } = "";

        public long NowMs { get; private set; }

        /// <summary>Comes with the next write, whatever is written.</summary>
        public string? Late { get; set; }

        public void On(string command, params string[] parts) => answers[command] = parts;

        public void Open(int baud)
        {
        }

        public void Close()
        {
        }

        public void Sleep(int ms) => NowMs += ms;

        public int Write(byte[] from, int offset, int count)
        {
            string text = Encoding.Latin1.GetString(from, offset, count);
            Sent += text;
            line.Append(text);
            if (Late != null)
            {
                pieces.Enqueue(Encoding.Latin1.GetBytes(Late));
                Late = null;
            }

            if (answers.TryGetValue(line.ToString().TrimEnd('\r'), out string[]? parts))
            {
                line.Clear();
                foreach (string part in parts.Where(static part => part.Length > 0))
                {
                    pieces.Enqueue(Encoding.Latin1.GetBytes(part));
                }
            }

            return count;
        }

        public int Read(byte[] into, int offset, int count, int budgetMs)
        {
            if (!pieces.TryDequeue(out byte[]? piece))
            {
                NowMs += budgetMs;
                return 0;
            }

            NowMs++;
            int taken = Math.Min(count, piece.Length);
            piece.AsSpan(0, taken).CopyTo(into.AsSpan(offset));
            if (taken < piece.Length)
            {
                byte[] rest = piece[taken..];
                byte[][] later = [.. pieces];
                pieces.Clear();
                pieces.Enqueue(rest);
                Array.ForEach(later, pieces.Enqueue);
            }

            return taken;
        }
    }
}
