using BinNode.Core.Payload;
using BinNode.Core.Settings;
using BinNode.Decoding;
using BinNode.Runner;
using BinNode.Tools.Payload;
using BinNode.VirtualBoard;

namespace BinNode.Tests.Bench;

/// <summary>The fleet operator at his desk and a node on the virtual board, with a real MQTT broker between them.</summary>
[TestClass]
public class RemoteTests
{
    private const string KeyHex = "00112233445566778899aabbccddeeff";

    [TestMethod]
    public void Every_command_is_done_once_and_answered()
    {
        using Field field = new(3);
        field.Play(Script(field));

        static IEnumerable<Func<bool>> Script(Field field)
        {
            yield return () => field.Seen("status") > 0;

            int statuses = field.Seen("status");
            field.Send(1, CommandKind.Report);
            yield return () => field.Result(1) == "done";
            Assert.AreEqual(statuses + 1, field.Seen("status"), "the status came in the same session");

            uint before = field.Books.NextSequence;
            field.Send(2, CommandKind.Measure, 5);
            yield return () => field.Result(2) == "done";
            Assert.IsTrue(field.Books.NextSequence >= before + 5, "five readings within that wake");

            field.Send(3, CommandKind.Log);
            yield return () => field.Result(3) == "done";
            Assert.IsNotNull(field.Answer(3)!.Text("text"));

            ScriptedTerminal terminal = new(["status", "exit"]);
            field.Run.Board.Plug("COM2", terminal);
            field.Send(4, CommandKind.Console, 3);
            yield return () => field.Result(4) == "done";
            Assert.AreEqual(1, terminal.Visits, "the console was opened in that wake");
            Assert.Contains("settings_version", terminal.Screen);
            Assert.Contains("Console ends.", terminal.Screen);

            int reboots = field.Ends(WakeEnd.Reboot);
            field.Send(5, CommandKind.Reboot);
            yield return () => field.Result(5) == "done";
            Assert.AreEqual(reboots + 1, field.Ends(WakeEnd.Reboot));

            field.Send(6, (CommandKind)99);
            yield return () => field.Result(6) == "unknown";
            field.Send(7, CommandKind.Measure, 33);
            yield return () => field.Result(7) == "refused";
            Assert.AreEqual("Expected 1 to 32.", field.Answer(7)!.Text("text"));
        }
    }

    [TestMethod]
    public void Settings_are_applied_whole_once_and_reported()
    {
        using Field field = new(3);
        field.Play(Script(field));

        static IEnumerable<Func<bool>> Script(Field field)
        {
            yield return () => field.Seen("status") > 0;

            field.Send(1, CommandKind.Set, 0, "measure.every_s=600\nalarm.full_permille=800");
            yield return () => field.Result(1) == "done";
            NodeSettings now = field.Stored();
            Assert.AreEqual(600, now.Number(Setting.MeasureEveryS));
            Assert.AreEqual(800, now.Number(Setting.AlarmFull));
            Assert.AreEqual(Hex.Format(now.Digest, 8), field.Answer(1)!.Text("settings_digest"));
            Assert.AreEqual(now.Version, (uint)field.Answer(1)!.Number("settings_version")!);

            field.Send(2, CommandKind.Set, 0, "measure.every_s=1200\nreport.every_s=900");
            yield return () => field.Result(2) == "refused";
            Assert.AreEqual("report.every_s must not be below measure.every_s.", field.Answer(2)!.Text("text"));
            Assert.AreEqual(600, field.Stored().Number(Setting.MeasureEveryS), "all or nothing");

            // A replay, a forgery and a command of another node's key: nothing happens, nothing is answered.
            int answers = field.Seen("answer");
            int sessions = field.Sessions;
            field.Send(1, CommandKind.Set, 0, "measure.every_s=600\nalarm.full_permille=800");
            byte[] forged = Downlink.Command(Hex.Parse(KeyHex)!, 9, CommandKind.Set, 0, "measure.every_s=60");
            forged[^1] ^= 1;
            field.Desk.Send(forged);
            field.Desk.Send(Downlink.Command(new byte[16], 9, CommandKind.Reboot));
            yield return () => field.Sessions >= sessions + 3;
            Assert.AreEqual(answers, field.Seen("answer"));
            Assert.AreEqual(now.Version, field.Stored().Version);

            // The desired document comes live, and again to a node that subscribes anew: applied once.
            field.Desk.Desire(Downlink.Command(Hex.Parse(KeyHex)!, 20, CommandKind.Set, 0, "alarm.full_permille=750"));
            yield return () => field.Result(20) == "done";
            uint version = field.Stored().Version;
            answers = field.Seen("answer");
            sessions = field.Sessions;
            field.Run.Board.CutPower();
            yield return () => field.Sessions >= sessions + 3;
            Assert.AreEqual(version, field.Stored().Version);
            Assert.AreEqual(answers, field.Seen("answer"));
            Assert.AreEqual(750, field.Stored().Number(Setting.AlarmFull));
        }
    }

    [TestMethod]
    public void A_broker_that_does_not_answer_is_tried_and_taken_back()
    {
        using Field field = new(8);
        field.Play(Script(field));

        static IEnumerable<Func<bool>> Script(Field field)
        {
            yield return () => field.Seen("status") > 0;
            int port = field.Stored().Number(Setting.MqttPort);
            field.Send(1, CommandKind.Set, 0, "mqtt.port=1\nmeasure.every_s=600");
            yield return () => field.Result(1) == "pending";
            Assert.AreEqual(1, field.Stored().Number(Setting.MqttPort));
            yield return () => field.Result(1) == "refused";
            Assert.AreEqual("No session succeeded with it: the settings before it are back.", field.Answer(1)!.Text("text"));
            Assert.AreEqual(port, field.Stored().Number(Setting.MqttPort));
            Assert.AreEqual(900, field.Stored().Number(Setting.MeasureEveryS), "the whole change is taken back");
        }
    }

    [TestMethod]
    public void Secrets_are_rotated_without_being_shown()
    {
        using Field field = new(3);
        field.Play(Script(field));

        static IEnumerable<Func<bool>> Script(Field field)
        {
            const string NextKey = "ffeeddccbbaa99887766554433221100";
            yield return () => field.Seen("status") > 0;
            field.Rotate(1, "console.password", "a new one of the desk");
            yield return () => field.Result(1) == "done";
            Assert.AreEqual("a new one of the desk", field.Stored().Text(Setting.ConsolePassword));

            field.NextKey = Hex.Parse(NextKey);
            field.Rotate(2, "auth.key", NextKey);
            yield return () => field.Result(2) == "done";
            Assert.AreEqual(NextKey, field.Stored().Text(Setting.AuthKey));
            field.Desk.Send(Downlink.Command(Hex.Parse(NextKey)!, 3, CommandKind.Report));
            yield return () => field.Result(3) == "done";
            field.Send(4, CommandKind.Reboot);
            int sessions = field.Sessions;
            yield return () => field.Sessions >= sessions + 2;
            Assert.IsNull(field.Answer(4), "the old key is nobody's");
        }
    }

    /// <summary>A node, a broker, a desk; the node's wakes move the script on.</summary>
    private sealed class Field : IDisposable
    {
        private readonly EmbeddedBroker broker = EmbeddedBroker.Start();
        private readonly List<FieldsMessage> messages = [];
        private readonly Subscriber ear;
        private readonly List<WakeEnd> ends = [];
        private IEnumerator<Func<bool>>? script;
        private bool isOver;

        internal Field(double days)
        {
            Run = new NodeRun(new RunOptions
            {
                Days = days,
                Broker = broker.Address,
                Settings = new Dictionary<string, string> { ["auth.key"] = KeyHex, ["report.every_s"] = "3600" },
            });
            Desk = new CommandDesk(broker.Address, "bn", "demo-1", []);
            Desk.Connect();
            ear = new Subscriber(broker.Address, "bn/1/demo-1/+", Hear);
            Assert.IsTrue(ear.TryConnect(), ear.Failure);
        }

        internal NodeRun Run { get; }

        internal CommandDesk Desk { get; }

        internal byte[]? NextKey { get; set; }

        internal int Sessions { get; private set; }

        internal NodeBooks Books => NodeBooks.Open(Run.Board, Run.Settings);

        internal void Send(uint number, CommandKind kind, uint argument = 0, string text = "") =>
            Desk.Send(Downlink.Command(Hex.Parse(KeyHex)!, number, kind, argument, text));

        internal void Rotate(uint number, string key, string secret)
        {
            byte[] wrapped = System.Text.Encoding.ASCII.GetBytes(secret);
            SecretWrap.Apply(new HostMac(), Hex.Parse(KeyHex)!, number, wrapped);
            Send(number, CommandKind.Rotate, 0, key + "=" + Convert.ToHexStringLower(wrapped));
        }

        internal int Seen(string type)
        {
            lock (messages)
            {
                return messages.Count(m => m.Type == type);
            }
        }

        internal FieldsMessage? Answer(uint number)
        {
            lock (messages)
            {
                return messages.LastOrDefault(m => m.Type == "answer" && m.Number("command_number") == number);
            }
        }

        internal string? Result(uint number) => Answer(number)?.Text("result");

        internal int Ends(WakeEnd end) => ends.Count(e => e == end);

        internal NodeSettings Stored()
        {
            NodeSettings settings = new();
            SettingsStore store = new(new FlashFiles(Run.Board.Flash));
            Assert.AreEqual(SettingsSource.Stored, store.Load(settings));
            Assert.AreEqual(SettingsSource.Stored, store.Verify(settings));
            return settings;
        }

        internal void Play(IEnumerable<Func<bool>> steps)
        {
            script = steps.GetEnumerator();
            using CancellationTokenSource over = new();
            script.MoveNext();
            Run.Woke = result =>
            {
                ends.Add(result.End);
                Thread.Sleep(5); // what the broker has of this wake reaches the ear
                if (!isOver && script.Current())
                {
                    isOver = !script.MoveNext();
                }

                if (isOver)
                {
                    over.Cancel();
                }
            };
            Run.Run(over.Token);
            Assert.IsTrue(isOver, "the days were over before the script was");
        }

        public void Dispose()
        {
            Run.Dispose();
            Desk.Dispose();
            ear.Dispose();
            broker.Dispose();
        }

        private void Hear(string topic, byte[] payload)
        {
            if (topic.EndsWith("/r", StringComparison.Ordinal))
            {
                Sessions++;
            }

            byte[]?[] keys = [Hex.Parse(KeyHex), NextKey, null];
            if (keys.Select(key => PayloadDecoder.Decode(payload, key).Message).OfType<FieldsMessage>().FirstOrDefault() is { } message)
            {
                lock (messages)
                {
                    messages.Add(message);
                }
            }
        }
    }
}
