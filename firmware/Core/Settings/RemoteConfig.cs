using BinNode.Contracts;
using BinNode.Core.Payload;

namespace BinNode.Core.Settings;

/// <summary>
/// Does what authenticated commands ask: changes settings as a whole or not at all, each command once, and always with an answer.
/// <code>
///  command --replay, forged, no key--> nothing
///     |--wrong--> refused, with the reason --answer confirmed--> taken
///     |--right--> taken --> done           --answer confirmed--> answered
///                   '--> network changed: pending --session succeeds--> done
///                                                 '--sessions fail--> rolled back, refused
/// </code>
/// The state is stored by the caller after each call that changes it, before the answer is published.
/// </summary>
public sealed class RemoteConfig
{
    private const int MaxBurst = 32;
    private const int MaxConsoleMinutes = 60;

    private readonly SettingsStore _store;
    private readonly NodeSettings _settings;
    private readonly RemoteState _state;
    private readonly IMac _mac;
    private uint _answering;

    /// <summary>Makes it for one session.</summary>
    /// <param name="store">Where the settings are kept.</param>
    /// <param name="settings">The settings in use, verified; changed by commands.</param>
    /// <param name="state">What is remembered from wake to wake.</param>
    /// <param name="mac">HMAC-SHA256.</param>
    public RemoteConfig(SettingsStore store, NodeSettings settings, RemoteState state, IMac mac)
    {
        _store = store;
        _settings = settings;
        _state = state;
        _mac = mac;
        Order = new RemoteOrder();
    }

    /// <summary>What the commands of this session asked of the cycle.</summary>
    public RemoteOrder Order { get; }

    /// <summary>The broker has accepted the node. Ends a trial, and repeats an answer that was never confirmed.</summary>
    /// <param name="answer">Filled when the result is true.</param>
    /// <returns>True when the answer is to be published; <see cref="AnswerConfirmed"/> when the broker has it.</returns>
    public bool Connected(AnswerMessage answer)
    {
        TrialResult result = _store.SessionEnded(_settings, true);
        if (result == TrialResult.Confirmed && _state.TrialNumber != 0)
        {
            _state.UnansweredNumber = _state.TrialNumber;
            _state.TrialNumber = 0;
        }

        if (_state.UnansweredNumber == 0)
        {
            return false;
        }

        bool refused = _settings.WasRolledBack && _state.UnansweredNumber == _state.TrialNumber;
        Fill(answer, _state.UnansweredNumber, refused ? AnswerResult.Refused : AnswerResult.Done, refused ? RolledBack : "");
        return true;
    }

    /// <summary>A session has failed before the broker accepted the node. May bring back the settings before a change.</summary>
    /// <returns>True when it did.</returns>
    public bool Failed()
    {
        if (_store.SessionEnded(_settings, false) != TrialResult.RolledBack)
        {
            return false;
        }

        // The number stays in both places until the answer is confirmed: that is how Connected knows what to say.
        _state.UnansweredNumber = _state.TrialNumber;
        return true;
    }

    /// <summary>Does a command that <see cref="DownlinkReader.Read"/> called new and whole.</summary>
    /// <param name="command">The reader, just after it has read the command.</param>
    /// <param name="message">The message that it read.</param>
    /// <param name="answer">Filled with what became of it.</param>
    public void Execute(DownlinkReader command, byte[] message, AnswerMessage answer)
    {
        AnswerResult result = AnswerResult.Done;
        string reason = null;
        switch (command.Kind)
        {
            case CommandKind.Set:
                result = Set(TextOf(command, message), command.Number, out reason);
                break;
            case CommandKind.Rotate:
                result = Rotate(TextOf(command, message), command.Number, out reason);
                break;
            default:
                result = Take(command.Kind, command.Argument, out reason);
                break;
        }

        if (result == AnswerResult.Done || result == AnswerResult.Pending)
        {
            _state.LastNumber = command.Number;
            _state.UnansweredNumber = result == AnswerResult.Done ? command.Number : 0;
        }

        Fill(answer, command.Number, result, reason);
    }

    /// <summary>The broker has confirmed the answer: a refused command is not tried again, an answered one not answered again.</summary>
    public void AnswerConfirmed()
    {
        if (_answering > _state.LastNumber)
        {
            _state.LastNumber = _answering;
        }

        if (_answering == _state.UnansweredNumber)
        {
            _state.TrialNumber = _state.TrialNumber == _answering ? 0 : _state.TrialNumber;
            _state.UnansweredNumber = 0;
        }
    }

    private const string RolledBack = "No session succeeded with it: the settings before it are back.";

    private AnswerResult Set(string text, uint number, out string reason)
    {
        NodeSettings draft = new NodeSettings();
        draft.CopyFrom(_settings);
        string[] lines = text.Split('\n');
        reason = null;
        for (int i = 0; i < lines.Length && reason == null; i++)
        {
            reason = lines[i].Length == 0 ? null : SetLine(draft, lines[i]);
        }

        return reason == null ? Apply(draft, number, out reason) : AnswerResult.Refused;
    }

    private static string SetLine(NodeSettings draft, string line)
    {
        int equals = line.IndexOf('=');
        if (equals <= 0 || !SettingsTable.TryFind(line.Substring(0, equals), out Setting setting))
        {
            return "Expected key=value, got " + (line.Length > 40 ? line.Substring(0, 40) : line);
        }

        SettingRow row = SettingsTable.Row(setting);
        return row.IsSecret || setting == Setting.DeviceId
            ? row.Key + " is not set in the open: rotate secrets, provision identities."
            : draft.TrySet(row, line.Substring(equals + 1));
    }

    private AnswerResult Rotate(string text, uint number, out string reason)
    {
        int equals = text.IndexOf('=');
        byte[] wrapped = equals <= 0 ? null : Hex.Parse(text.Substring(equals + 1));
        byte[] key = _settings.Key(Setting.AuthKey);
        if (wrapped == null || key == null || !SettingsTable.TryFind(text.Substring(0, equals), out Setting setting)
            || !SettingsTable.Row(setting).IsSecret)
        {
            reason = "Expected the key of a secret, = and the wrapped secret in hex.";
            return AnswerResult.Refused;
        }

        SecretWrap.Apply(_mac, key, number, wrapped);
        char[] secret = new char[wrapped.Length];
        for (int i = 0; i < secret.Length; i++)
        {
            secret[i] = (char)wrapped[i];
        }

        NodeSettings draft = new NodeSettings();
        draft.CopyFrom(_settings);
        reason = draft.TrySet(SettingsTable.Row(setting), new string(secret));
        return reason == null ? Apply(draft, number, out reason) : AnswerResult.Refused;
    }

    private AnswerResult Apply(NodeSettings draft, uint number, out string reason)
    {
        reason = _store.Apply(draft);
        if (reason != null)
        {
            return AnswerResult.Refused;
        }

        _settings.CopyFrom(draft);
        Order.SettingsChanged = true;
        if (draft.TrialLeft == 0)
        {
            return AnswerResult.Done;
        }

        _state.TrialNumber = number;
        reason = "On trial until a session succeeds with it.";
        return AnswerResult.Pending;
    }

    private AnswerResult Take(CommandKind kind, uint argument, out string reason)
    {
        reason = null;
        switch (kind)
        {
            case CommandKind.Report:
                Order.Report = true;
                return AnswerResult.Done;
            case CommandKind.Log:
                Order.Log = true;
                return AnswerResult.Done;
            case CommandKind.Reboot:
                Order.Reboot = true;
                return AnswerResult.Done;
            case CommandKind.Measure:
                return Amount(argument, MaxBurst, out Order.BurstReadings, out reason);
            case CommandKind.Console:
                return Amount(argument, MaxConsoleMinutes, out Order.ConsoleMinutes, out reason);
            default:
                return AnswerResult.Unknown;
        }
    }

    private static AnswerResult Amount(uint argument, int most, out int amount, out string reason)
    {
        bool good = argument >= 1 && argument <= most;
        amount = good ? (int)argument : 0;
        reason = good ? null : "Expected 1 to " + most.ToString() + ".";
        return good ? AnswerResult.Done : AnswerResult.Refused;
    }

    private void Fill(AnswerMessage answer, uint number, AnswerResult result, string text)
    {
        _answering = number;
        answer.CommandNumber = number;
        answer.Result = result;
        answer.SettingsVersion = _settings.Version;
        answer.SettingsDigest = _settings.Digest;
        answer.Text = text ?? "";
    }

    private static string TextOf(DownlinkReader command, byte[] message)
    {
        char[] text = new char[command.TextCount];
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = (char)message[command.TextOffset + i];
        }

        return new string(text);
    }
}
