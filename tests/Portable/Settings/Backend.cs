using BinNode.Contracts;
using BinNode.Core.Payload;
using BinNode.Core.Settings;

namespace BinNode.Portable.Tests.Settings;

/// <summary>The desk that sends commands, and the node's side of a session: reads, does, answers.</summary>
public class Backend
{
    public const string KeyHex = "00112233445566778899aabbccddeeff";

    public readonly FlakyFiles Files;
    public readonly RemoteState State = new RemoteState();
    public readonly AnswerMessage Answer = new AnswerMessage();
    public readonly TestMac Mac = new TestMac();
    public NodeSettings Settings;
    public RemoteConfig Remote;
    public bool WasAnswered;

    public Backend()
    {
        Files = SettingsStoreTests.Proven();
        Wake();
        NodeSettingsTests.Set(Settings, Setting.AuthKey, KeyHex);
        nanoFramework.TestFramework.Assert.IsNull(new SettingsStore(Files).Apply(Settings));
        Wake();
        Remote.Connected(Answer);
    }

    /// <summary>The next wake of the node: everything anew but files and state.</summary>
    public void Wake()
    {
        byte[] kept = new byte[State.Size];
        State.Exchange(new StateCursor(kept, 0, false));
        State.Reset();
        State.Exchange(new StateCursor(kept, 0, true));
        Settings = new NodeSettings();
        SettingsStore store = new SettingsStore(Files);
        store.Load(Settings);
        Remote = new RemoteConfig(store, Settings, State, Mac);
    }

    /// <summary>Sends a command that the broker delivers; the answer, when there is one, is confirmed or lost.</summary>
    public DownlinkStatus Send(uint number, CommandKind kind, uint argument, string text, bool answerArrives)
    {
        byte[] message = Make(number, kind, argument, text, KeyHex);
        DownlinkReader reader = new DownlinkReader(new MessageSeal(Mac, Hex.Parse(KeyHex)));
        DownlinkStatus status = reader.Read(message, 0, message.Length, State.LastNumber);
        WasAnswered = status == DownlinkStatus.Command;
        if (WasAnswered)
        {
            Remote.Execute(reader, message, Answer);
            if (answerArrives)
            {
                Remote.AnswerConfirmed();
            }
        }

        return status;
    }

    /// <summary>A command as PAYLOAD.md lays it out, with a tag.</summary>
    public byte[] Make(uint number, CommandKind kind, uint argument, string text, string keyHex)
    {
        byte[] message = new byte[300];
        int at = 0;
        message[at++] = 0x36;
        at = Put(message, at, number);
        at = Put(message, at, (uint)kind);
        at = Put(message, at, argument);
        at = Put(message, at, (uint)text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            message[at++] = (byte)text[i];
        }

        byte[] tag = Mac.Compute(Hex.Parse(keyHex), message, 0, at);
        byte[] whole = new byte[at + 8];
        System.Array.Copy(message, 0, whole, 0, at);
        System.Array.Copy(tag, 0, whole, at, 8);
        return whole;
    }

    private static int Put(byte[] into, int at, uint value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            into[at++] = (byte)(value | 0x80);
        }

        into[at++] = (byte)value;
        return at;
    }
}
