using BinNode.Core.Console;
using BinNode.Core.Settings;
using BinNode.Portable.Tests.Settings;

namespace BinNode.Portable.Tests.Console;

/// <summary>A node on the desk with a terminal: type, and see what came of it.</summary>
public class Desk
{
    public readonly FlakyFiles Files = new FlakyFiles();
    public readonly FakeHost Host = new FakeHost();
    public readonly TestClock Clock = new TestClock();
    public readonly SettingsStore Store;
    public readonly NodeSettings Settings = new NodeSettings();
    public ScriptChannel Channel;
    public ConsoleEnd End;
    public int SleepS;

    public Desk()
    {
        Store = new SettingsStore(Files);
        Store.Load(Settings);
    }

    /// <summary>Sets a value and stores it.</summary>
    public Desk With(Setting setting, string value)
    {
        NodeSettingsTests.Set(Settings, setting, value);
        nanoFramework.TestFramework.Assert.IsNull(Store.Apply(Settings));
        return this;
    }

    /// <summary>Runs a console in which a person has typed this, then nothing more.</summary>
    public string Type(string typed) => Run(typed, -1);

    /// <summary>The same for a program: the answers, one a line.</summary>
    public string Program(string typed)
    {
        string output = Run("machine on\n" + typed + "exit\n", -1);
        int from = output.IndexOf("machine=1\tok\r\n") + 14;
        return output.Substring(from, output.Length - from - 4);
    }

    /// <summary>The same with the cable pulled after so many characters.</summary>
    public string Run(string typed, int pullAfter)
    {
        Channel = new ScriptChannel(Clock, typed) { PullAfter = pullAfter };
        ConsoleShell shell = new ConsoleShell(Channel, Clock, Host, Store, Settings);
        End = shell.Run();
        SleepS = shell.SleepS;
        return Channel.Output;
    }
}
