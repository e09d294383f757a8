using BinNode.Core.Settings;

namespace BinNode.Core.Console;

/// <summary>The password of the console. A wrong one costs time, twice as much each time, and the fifth ends the console.</summary>
internal sealed class Login
{
    private const int MaxAttempts = 5;
    private const int FirstDelayMs = 1000;

    private readonly ConsoleContext _context;
    private bool _passed;
    private int _attempts;

    internal Login(ConsoleContext context)
    {
        _context = context;
    }

    /// <summary>True when all commands are open: the password was given, or there was none; who sets the first one stays in.</summary>
    internal bool IsDone
    {
        get
        {
            _passed |= !_context.Settings.IsSet(Setting.ConsolePassword);
            return _passed;
        }
    }

    /// <summary>Checks a password.</summary>
    /// <returns>Null, or what was wrong.</returns>
    internal string Try(string password)
    {
        if (IsSame(password, _context.Settings.Text(Setting.ConsolePassword)))
        {
            _passed = true;
            _attempts = 0;
            return null;
        }

        _attempts++;
        _context.Keys.Pause(FirstDelayMs << (_attempts - 1));
        if (_attempts < MaxAttempts)
        {
            return "Wrong password.";
        }

        _context.EndWith(ConsoleEnd.Idle);
        return "Wrong password, too often.";
    }

    // Takes the same time wherever the two differ.
    private static bool IsSame(string given, string wanted)
    {
        int difference = given.Length ^ wanted.Length;
        for (int i = 0; i < given.Length; i++)
        {
            difference |= given[i] ^ (wanted.Length == 0 ? 1 : wanted[i % wanted.Length]);
        }

        return difference == 0;
    }
}
