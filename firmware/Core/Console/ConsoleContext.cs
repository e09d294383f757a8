using BinNode.Contracts;
using BinNode.Core.Settings;

namespace BinNode.Core.Console;

/// <summary>What a command works with: the words of its line, the node, the settings, the output.</summary>
internal sealed class ConsoleContext
{
    private string _line;
    private string[] _words;

    internal ConsoleContext(IByteChannel channel, IClock clock, IConsoleHost host, SettingsStore store, NodeSettings settings)
    {
        Clock = clock;
        Host = host;
        Store = store;
        Settings = settings;
        Out = new ConsoleOutput(channel);
        Keys = new ConsoleKeys(channel, this);
        Input = new ConsoleInput(this);
        Live = new LiveMeasurement();
        IsDamaged = host.SettingsSource > SettingsSource.New;
    }

    internal readonly IClock Clock;
    internal readonly IConsoleHost Host;
    internal readonly SettingsStore Store;
    internal readonly NodeSettings Settings;
    internal readonly ConsoleOutput Out;
    internal readonly ConsoleKeys Keys;
    internal readonly ConsoleInput Input;
    internal readonly LiveMeasurement Live;

    /// <summary>How the console ends; meaningful when <see cref="IsEnded"/>, and Idle until then.</summary>
    internal ConsoleEnd End { get; private set; }

    /// <summary>True when a command ended the console.</summary>
    internal bool IsEnded { get; private set; }

    /// <summary>True when this wake found the settings damaged, and nobody has stored new ones since.</summary>
    internal bool IsDamaged { get; private set; }

    /// <summary>Seconds of the sleep that was asked for.</summary>
    internal int SleepS { get; set; }

    /// <summary>Words of the line, the command included.</summary>
    internal int WordCount { get; private set; }

    /// <summary>Ends the console after this command.</summary>
    internal string EndWith(ConsoleEnd end)
    {
        End = end;
        IsEnded = true;
        return null;
    }

    /// <summary>A word of the line; empty when there are not so many.</summary>
    internal string Word(int index) => index < WordCount ? _words[index] : "";

    /// <summary>The line from a word to its end, spaces included: a value that may hold spaces.</summary>
    internal string Rest(int index)
    {
        int at = 0;
        for (int i = 0; i < index; i++)
        {
            at = _line.IndexOf(_words[i], at) + _words[i].Length;
            while (at < _line.Length && _line[at] == ' ')
            {
                at++;
            }
        }

        return _line.Substring(at);
    }

    /// <summary>Takes a line apart.</summary>
    /// <returns>False when it is empty.</returns>
    internal bool Split(string line)
    {
        _line = line.TrimStart(' ');
        _words = _line.Split(' ');
        WordCount = 0;
        for (int i = 0; i < _words.Length; i++)
        {
            if (_words[i].Length > 0)
            {
                _words[WordCount] = _words[i];
                WordCount++;
            }
        }

        return WordCount > 0;
    }

    /// <summary>What the command of this line takes, for who typed something else.</summary>
    internal string Usage() => "Expected " + Word(0) + " " + CommandTable.Usage(CommandTable.Find(Word(0))) + ".";

    /// <summary>A whole number among the words.</summary>
    internal bool TryNumber(int index, int min, int max, out int value) =>
        SettingRow.TryParse(Word(index), out value) && value >= min && value <= max;

    /// <summary>Asks a person; a program says yes with its command.</summary>
    internal bool IsConfirmed(string question)
    {
        if (WordCount > 1 && Word(WordCount - 1) == "yes")
        {
            return true;
        }

        if (Out.IsMachine)
        {
            return false;
        }

        Out.Prompt(question + " (yes/no) ");
        string answer = Keys.ReadLine(false);
        return answer == "yes" || answer == "y";
    }

    /// <summary>Stores changed settings and puts them to use.</summary>
    /// <returns>Null, or the reason why nothing has changed.</returns>
    internal string Apply(NodeSettings draft)
    {
        string reason = Store.Apply(draft);
        if (reason != null)
        {
            return reason;
        }

        Settings.CopyFrom(draft);
        IsDamaged = false;
        Host.OnSettingsChanged(Settings);
        if (draft.TrialLeft > 0)
        {
            Out.Say("On trial: taken back when " + SettingsStore.TrialSessions.ToString() + " sessions fail.");
        }

        return null;
    }

    /// <summary>A copy of the settings to change.</summary>
    internal NodeSettings Draft()
    {
        NodeSettings draft = new NodeSettings();
        draft.CopyFrom(Settings);
        return draft;
    }
}
